using Baseline.Hosts;

namespace Baseline.Firewall;

/// <summary>An egress rule by name: the resolver fills these sets with what the name resolves to.</summary>
/// <param name="Audience"><c>docker</c>, <c>host</c> or <c>ntp</c>: who may use the addresses.</param>
/// <param name="Rule">Name, port and protocol.</param>
public sealed record DomainRule(string Audience, EgressRule Rule)
{
    /// <summary>Seconds that a resolved address stays allowed.</summary>
    public const int TimeoutSeconds = 3600;

    public string Set4 => $"{Audience}_dom4_{Rule.Protocol}{Rule.Port}";

    public string Set6 => $"{Audience}_dom6_{Rule.Protocol}{Rule.Port}";

    /// <summary>The name without the leading dot that includes subdomains.</summary>
    public string Name => Rule.Destination.TrimStart('.').ToLowerInvariant();

    public bool WithSubdomains => Rule.Destination.StartsWith('.');

    /// <summary>Every rule of a host that names a domain, in a fixed order.</summary>
    public static IReadOnlyList<DomainRule> Of(HostSpec spec) =>
    [
        .. Select("docker", spec.WorkloadEgress),
        .. Select("host", spec.HostEgress),
        .. Select("ntp", spec.NtpServers.Select(n => new EgressRule(n, 123, "udp"))),
    ];

    private static IEnumerable<DomainRule> Select(string audience, IEnumerable<EgressRule> rules) => rules
        .Where(r => !Cidrs.IsCidr(r.Destination))
        .Select(r => new DomainRule(audience, r))
        .Distinct()
        .OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Rule.Port).ThenBy(r => r.Rule.Protocol, StringComparer.Ordinal);
}
