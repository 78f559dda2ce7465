using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Baseline.Hosts;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings.Reading;

/// <summary>Reads the keys that every target knows.</summary>
internal static class CommonReader
{
    public static ImmutableArray<string> Nodes(SettingValue? value)
    {
        if (value is null) return [];
        var items = value.Items(1, 32);
        var names = Texts(items, DnsForms.IsLabel, "web-1");
        Distinct(items, names, "a name that no other node has");
        return names;
    }

    public static ImmutableDictionary<string, int> Generations(SettingValue? value, ImmutableArray<string> nodes)
    {
        // Without nodes there is an error already, and no name could be known.
        var fields = nodes.IsEmpty ? null : value?.Fields(nodes.AsSpan());
        return (fields ?? ImmutableDictionary<string, SettingValue>.Empty)
            .Where(field => nodes.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value.Number(number => number is >= 1 and <= 1_000_000, "1 to 1000000", "2") ?? 1))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    public static ImmutableArray<string> AdminCidrs(SettingValue? value) =>
        value is null ? [] : Texts(value.Items(1, 16), text => Networks.TryParse(text, out var network) && !Networks.IsTooWide(network, 32), "10.20.0.0/16");

    public static ImmutableArray<string> AuthorizedKeys(SettingValue? value) =>
        value is null ? [] : Texts(value.Items(0, 32), SshKeys.IsPublicKey, "\"$(cat ~/.ssh/id_ed25519.pub)\"");

    public static ImmutableArray<string> Addresses(SettingValue? value, int most) =>
        value is null ? [] : Texts(value.Items(1, most), IsAddress, "10.20.0.2");

    /// <summary>Entropy cannot be measured; a value that is short or made of few characters certainly has none.</summary>
    public static string? DeploymentSecret(SettingValue? value) =>
        value?.Text(text => text.Length is >= 32 and <= 256 && text.All(letter => letter is > ' ' and <= '~') && text.Distinct().Count() >= 10);

    public static CollectorSettings? Collector(SettingValue? value)
    {
        const string caForm = "the PEM text of one certificate that is a CA";
        var fields = value?.Fields("address", "port", "peerName", "caPem");
        if (fields is null) return null;
        var address = value!.Required(fields, "address", "an IP address", "10.20.0.10")?.Text(IsAddress, "an IP address", "10.20.0.10");
        var port = fields.TryGetValue("port", out var given) ? given.Number(EgressReader.IsPort, "1 to 65535, and never 2375", "6514") : 6514;
        var peer = value.Required(fields, "peerName", "the domain name in the collector's certificate", "logs.example.com")
            ?.Text(DnsForms.IsDomain, "the domain name in the collector's certificate", "logs.example.com");
        var ca = value.Required(fields, "caPem", caForm, "\"$(cat collector-ca.pem)\"")?.Text(IsCa, caForm, "\"$(cat collector-ca.pem)\"");
        return address is null || port is null || peer is null || ca is null ? null : new CollectorSettings(new LogCollector(address, port.Value, peer), ca);
    }

    public static CertificateSettings? Certificates(SettingsReader reader, SettingErrors errors)
    {
        var ca = reader[SettingKeys.CaValidityDays]?.Number(days => days is >= 30 and <= 3650);
        var leaf = reader[SettingKeys.CertificateValidityDays]?.Number(days => days is >= 2 and <= 397);
        var renew = reader[SettingKeys.CertificateRenewDays]?.Number(days => days is >= 1 and <= 365);
        if (renew >= leaf) errors.Add(SettingKeys.CertificateRenewDays, $"{renew}, with certificateValidityDays {leaf}");
        if (ca <= leaf + renew) errors.Add(SettingKeys.CaValidityDays, $"{ca}, with certificateValidityDays {leaf} and certificateRenewDays {renew}");
        return ca is null || leaf is null || renew is null ? null : new CertificateSettings(ca.Value, leaf.Value, renew.Value);
    }

    /// <summary>Records every element that repeats an earlier one.</summary>
    public static void Distinct(IReadOnlyList<SettingValue> items, ImmutableArray<string> texts, string allowed)
    {
        if (items.Count != texts.Length) return;
        for (var index = 0; index < texts.Length; index++)
        {
            if (texts.IndexOf(texts[index]) < index) items[index].Fail(allowed, found: $"{texts[index]}, a second time");
        }
    }

    private static ImmutableArray<string> Texts(IReadOnlyList<SettingValue> items, Func<string, bool> valid, string example) =>
        [.. items.Select(item => item.Text(valid, example: example)).OfType<string>()];

    private static bool IsAddress(string text) => Networks.TryParseAddress(text, out _);

    private static bool IsCa(string pem)
    {
        if (SshKeys.LooksPrivate(pem)) return false;
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
