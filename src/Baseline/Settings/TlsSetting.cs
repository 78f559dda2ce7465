using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>One aspect of the daemon's server certificate.</summary>
public sealed record TlsSetting(TlsAspect Aspect) : EvidenceSetting
{
    /// <summary>Days that a certificate has to have left.</summary>
    public const int DaysLeft = 7;

    /// <summary>Most days that a certificate may be valid in all.</summary>
    public const int MostDays = 398;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private static readonly FileProbe Server = new($"{NodeLayout.DockerTls}/server.pem");
    private static readonly FileProbe Authority = new($"{NodeLayout.DockerTls}/ca.pem");

    public override IEnumerable<Probe> Probes => Aspect == TlsAspect.Issuer ? [Server, Authority] : [Server];

    public override string Describe() => Aspect switch
    {
        TlsAspect.Validity => $"server certificate valid for {DaysLeft} days more",
        TlsAspect.Lifetime => $"server certificate valid for {MostDays} days at most",
        TlsAspect.Key => "server key: EC with 256 bits or RSA with 3072, at least",
        TlsAspect.Purpose => "server certificate: extended key usage serverAuth and nothing else",
        TlsAspect.Name => "server certificate carries the node's name",
        _ => "server certificate signed by the CA in ca.pem",
    };

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var certificates = Certificates.Parse(Read(context, Server), Server.Path);
        try
        {
            return Judge(certificates[0], context);
        }
        finally
        {
            foreach (var certificate in certificates) certificate.Dispose();
        }
    }

    private Verdict Judge(X509Certificate2 certificate, JudgeContext context)
    {
        var (from, until) = (new DateTimeOffset(certificate.NotBefore.ToUniversalTime()), new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
        switch (Aspect)
        {
            case TlsAspect.Validity:
                return Decide(from <= context.AgreedNow() && until >= context.AgreedNow().AddDays(DaysLeft), $"{Day(from)} to {Day(until)}");
            case TlsAspect.Lifetime:
                return Decide((until - from).TotalDays <= MostDays, $"{(int)(until - from).TotalDays} days");
            case TlsAspect.Key:
                var (algorithm, bits) = Certificates.Key(certificate);
                return Decide((algorithm == "EC" && bits >= 256) || (algorithm == "RSA" && bits >= 3072), $"{algorithm} {bits}");
            case TlsAspect.Purpose:
                var usages = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(e => e.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>()).Select(o => o.Value ?? "").ToList();
                return Decide(usages is [ServerAuthentication], usages.Count == 0 ? "any" : string.Join(", ", usages));
            case TlsAspect.Name:
                if (context.Spec is null) return Verdict.NotApplicable("no specification says the node's name");
                return Decide(certificate.MatchesHostname(context.Spec.Name, allowWildcards: false, allowCommonName: false), Names(certificate));
            default:
                return Issuer(certificate, context);
        }
    }

    private Verdict Issuer(X509Certificate2 certificate, JudgeContext context)
    {
        var authorities = Certificates.Parse(Read(context, Authority), Authority.Path);
        using var chain = new X509Chain();
        try
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.DisableCertificateDownloads = true;
            // Its dates are the business of another control.
            chain.ChainPolicy.VerificationTime = certificate.NotAfter.AddSeconds(-1);
            foreach (var authority in authorities) chain.ChainPolicy.CustomTrustStore.Add(authority);
            return Decide(chain.Build(certificate), $"issuer {Excerpt.Of(certificate.Issuer)}", string.Join(", ", chain.ChainStatus.Select(s => s.Status)));
        }
        finally
        {
            foreach (var authority in authorities) authority.Dispose();
        }
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(e => e.EnumerateDnsNames().Concat(e.EnumerateIPAddresses().Select(a => a.ToString()))).ToList();
        return names.Count == 0 ? "no names" : Excerpt.Of(string.Join(", ", names));
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
