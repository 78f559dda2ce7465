using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>Runs programs: against mocks here; against the engine only with the official package.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Local = new();

    private Deployment()
    {
    }

    public static DeploymentInstance Instance
        => Local.Value ?? throw new InvalidOperationException(
            "Trying to acquire Deployment.Instance before 'Run' was called.");

    internal static DeploymentRun CurrentRun => Instance.Run;

    internal static bool TryGetRun([NotNullWhen(true)] out DeploymentRun? run)
    {
        run = Local.Value?.Run;
        return run is not null;
    }

    // Visible to what this flow starts and awaits, and to nothing else: runs may be concurrent but not nested.
    private static void Enter(DeploymentRun run)
        => Local.Value = Local.Value is null
            ? new DeploymentInstance(run)
            : throw new InvalidOperationException(
                "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
}
