using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>The certificate and the version of TLS that the API's port shows to whoever connects.</summary>
internal static class WireConditions
{
    /// <summary>JSON that describes the certificate, or <c>refused: …</c> where no TLS is spoken.</summary>
    public static ActiveProbe Shown { get; } = new("server-certificate");

    public static Outcome Validity(JudgeContext context) => With(context, seen =>
    {
        var (from, until) = (Time(seen, "notBefore"), Time(seen, "notAfter"));
        var found = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} to {until:yyyy-MM-dd}");
        return from <= context.AgreedNow() && until >= context.AgreedNow().AddDays(TlsSetting.DaysLeft) ? Outcome.Pass(found) : Outcome.Fail(found);
    });

    public static Outcome Key(JudgeContext context) => With(context, seen =>
    {
        var (algorithm, bits) = (seen["keyAlgorithm"].Text() ?? "", seen["keyBits"].Number() ?? 0);
        var found = string.Create(CultureInfo.InvariantCulture, $"{Excerpt.Of(algorithm)} {bits}");
        return (algorithm == "ECDSA" && bits >= 256) || (algorithm == "RSA" && bits >= 3072) ? Outcome.Pass(found) : Outcome.Fail(found);
    });

    /// <summary>A server that wants a client certificate ends the attempt before the version is known; then the attempts with old versions decide.</summary>
    public static Outcome Protocol(JudgeContext context) => With(context, seen => seen["protocol"].Text() switch
    {
        null => Outcome.NotApplicable("the server ended the session before its version was known"),
        "Tls12" or "Tls13" => Outcome.Pass(seen["protocol"].Text()!),
        var other => Outcome.Fail(Excerpt.Of(other)),
    });

    private static Outcome With(JudgeContext context, Func<JsonObject, Outcome> decide)
    {
        var text = context.Read(Shown);
        return text.StartsWith("refused", StringComparison.Ordinal) ? Outcome.Fail("no TLS", Excerpt.Of(text)) : decide(Json.Object(text, "server certificate"));
    }

    private static DateTimeOffset Time(JsonObject seen, string member) =>
        DateTimeOffset.TryParse(seen[member].Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw new EvidenceException($"server certificate has no {member}");
}
