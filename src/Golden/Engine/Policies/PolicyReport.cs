using System.Collections.Immutable;

namespace Golden.Engine.Policies;

/// <param name="Violations">In stable order.</param>
/// <param name="Judged">Number of policies that were evaluated.</param>
/// <param name="Documents">Other forms of the report by format name (<c>markdown</c>, <c>sarif</c>), made when asked for.</param>
public sealed record PolicyReport(
    ImmutableArray<PolicyViolation> Violations, int Judged, ImmutableDictionary<string, Func<string>> Documents)
{
    public static PolicyReport None { get; } = new([], 0, ImmutableDictionary<string, Func<string>>.Empty);

    public bool Stops => Violations.Any(v => v.Level == PolicyLevel.Mandatory);
}
