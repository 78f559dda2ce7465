namespace Policies.Wire;

/// <summary>What a pack was started with.</summary>
/// <param name="EngineAddress"><c>host:port</c> of the engine; <c>null</c> when started by hand.</param>
/// <param name="WaiverFile">A waiver file that somebody named; <c>null</c> for the one in the project's folder.</param>
internal sealed record PackArguments(string? EngineAddress, string? WaiverFile)
{
    /// <summary>The Pulumi CLI gives a pack no arguments of its user, but its environment.</summary>
    public const string WaiverVariable = "POLICY_WAIVERS";

    private const string WaiverOption = "--waivers";

    /// <param name="arguments">Of the process. Flags of the engine (<c>--logtostderr</c>, <c>--tracing URL</c> …) may come before its address.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    public static PackArguments Parse(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var address = arguments is [.., var last] && !last.StartsWith('-') && last.Contains(':', StringComparison.Ordinal) ? last : null;
        var option = arguments.Take(arguments.Count - 1).ToList().IndexOf(WaiverOption);
        return new(address, option >= 0 ? arguments[option + 1] : environment(WaiverVariable) is { Length: > 0 } file ? file : null);
    }
}
