namespace GoldenHost.Components;

/// <summary>How commands of this workstation are run.</summary>
internal static class Workstation
{
    /// <summary>
    /// The repository root, as seen from the folder in which the command provider works: the Pulumi CLI starts it in the
    /// folder that <c>main</c> names, the embedded engine in the root. Relative, so that states do not depend on where a
    /// checkout lies. The CLI is known by the monitor that it offers to programs.
    /// </summary>
    public static string RootFolder => Environment.GetEnvironmentVariable("PULUMI_MONITOR") is null ? "." : "../..";
}
