using Golden.Engine.Values;

namespace Golden.Engine.Providers.Commands;

/// <summary>Runs one command where the resource says.</summary>
internal interface ICommandRunner
{
    /// <summary>Says what in the inputs is not supported here; <c>null</c> when all is.</summary>
    string? Refuse(PropertyObject inputs);

    /// <exception cref="StepException">It could not be started, or ended with another code than 0.</exception>
    Task<CommandOutput> RunAsync(CommandRun run, CancellationToken cancellationToken);
}
