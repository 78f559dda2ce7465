using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Stacks;

/// <summary>Clients trust one authority; a second one that signs servers is one that nobody watches.</summary>
internal static class OneServerAuthority
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "one-server-authority",
        Description = "One authority signs every server of the Docker API.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["stack", "tls"],
        RemediationSteps = "Sign the servers of every node with the same Authority.",
        AppliesTo = [CommandTypes.LocallySignedCert],
        Validate = args =>
        {
            var servers = new List<StackResource>();
            Judge.All(
                // A server whose key the program itself made is no node: a local log collector, say, has an authority of its own.
                () => args.OfType(CommandTypes.LocallySignedCert).Where(c => !c.DependenciesOf("certRequestPem").Any(d => d.Type == CommandTypes.CertRequest)).JudgeEach(certificate =>
                {
                    if (certificate.Properties["allowedUses"].Strings().Contains("server_auth")) servers.Add(certificate);
                }),
                () =>
                {
                    var signers = servers.SelectMany(Enrolment.SignersOf).DistinctBy(signer => signer.Urn).Select(signer => signer.Name).Order(StringComparer.Ordinal).ToList();
                    if (signers.Count > 1) args.Report($"Server certificates: found signed by {string.Join(", ", signers)}, allowed one authority.");
                    foreach (var orphan in servers.Where(s => !Enrolment.SignersOf(s).Any())) args.Report($"{orphan.Name}: found signed by no authority of this stack, allowed one.", orphan);
                });
        },
    };
}
