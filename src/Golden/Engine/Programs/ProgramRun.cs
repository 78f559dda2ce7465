using Golden.Engine.Config;
using Golden.Engine.Values;
using Pulumi.Testing;

namespace Golden.Engine.Programs;

/// <summary>Runs a program once with a configuration, sending its registrations to a registrar.</summary>
/// <param name="program">The program.</param>
/// <param name="rootFolder">What the program sees as its root folder.</param>
public sealed class ProgramRun(IStackProgram program, string rootFolder)
{
    /// <param name="config">Configuration of the stack.</param>
    /// <param name="preview">Whether unknown values are to be expected.</param>
    /// <param name="registrar">Is told of every resource.</param>
    /// <param name="outputsKnown">Is told the stack's outputs as soon as all are known, which can be before a later step fails.</param>
    /// <returns>The stack's outputs.</returns>
    /// <exception cref="Pulumi.RunException">The program failed, or a step that it waited for.</exception>
    public async Task<PropertyObject> RunAsync(StackConfig config, bool preview, IRegistrar registrar, Action<PropertyObject>? outputsKnown = null)
    {
        var book = new RegistrationBook(config.Project, config.Stack);
        var mocks = new EngineMocks(book, new GoalReader(book, config.Project, config.Stack), registrar, outputsKnown);
        var options = new TestOptions
        {
            ProjectName = config.Project,
            StackName = config.Stack,
            IsPreview = preview,
            RootDirectory = rootFolder,
        };
        using var published = config.Publish();
        await program.RunAsync(mocks, book.Capture, options);
        return mocks.StackOutputs;
    }
}
