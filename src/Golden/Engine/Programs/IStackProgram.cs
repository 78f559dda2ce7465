using Pulumi;
using Pulumi.Testing;

namespace Golden.Engine.Programs;

/// <summary>A Pulumi program that can be run in this process.</summary>
public interface IStackProgram
{
    /// <summary>Judges the configuration that is published in the environment, without running anything.</summary>
    /// <returns>A report of all errors, or <c>null</c> when it is fine.</returns>
    string? CheckConfiguration();

    /// <summary>Runs the program once against <paramref name="mocks"/>.</summary>
    /// <param name="mocks">Answers registrations.</param>
    /// <param name="capture">Is told every resource as it is constructed, with its arguments and options.</param>
    /// <param name="options">Names of project and stack, and whether this is a preview.</param>
    /// <exception cref="RunException">The program failed.</exception>
    Task RunAsync(IMocks mocks, ResourceTransformation capture, TestOptions options);
}
