using Golden.Engine.Config;
using Golden.Engine.Values;
using Pulumi.Testing;

namespace Golden.Engine.Programs;

/// <summary>Runs a program once with a configuration, sending its registrations to a registrar.</summary>
/// <param name="program">The program.</param>
/// <param name="rootFolder">What the program sees as its root folder.</param>
public sealed class ProgramRun(IStackProgram program, string rootFolder)
{
    /// <returns>The stack's outputs.</returns>
    /// <exception cref="Pulumi.RunException">The program failed, or a step that it waited for.</exception>
    public async Task<PropertyObject> RunAsync(StackConfig config, bool preview, IRegistrar registrar)
    {
        var book = new RegistrationBook(config.Project, config.Stack);
        var mocks = new EngineMocks(book, new GoalReader(book, config.Project, config.Stack), registrar);
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
