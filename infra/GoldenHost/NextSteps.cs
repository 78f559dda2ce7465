using System.Collections.Immutable;
using GoldenHost.Settings;

namespace GoldenHost;

/// <summary>Commands that a person would type after a deployment.</summary>
internal static class NextSteps
{
    public static ImmutableArray<string> For(TargetKind target, string node) => target == TargetKind.Local
        ? [$"./golden shell {node}", "./golden docker -- ps", "./golden check", "./golden down"]
        : ["pulumi stack output fleet --json --show-secrets | ./golden hostchecks run --fleet -", "pulumi stack output logClientCa   # the log collector has to trust it"];
}
