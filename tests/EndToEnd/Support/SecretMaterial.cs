using System.Text.RegularExpressions;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace EndToEnd.Support;

/// <summary>What of a deployment's secrets must never be seen in clear: bodies of private keys, and secret words.</summary>
internal static partial class SecretMaterial
{
    private const int Recognisable = 16;

    public static IReadOnlySet<string> Of(StackState state) =>
        state.Resources.SelectMany(each => Texts(each.Inputs).Concat(Texts(each.Outputs)))
            .Concat(Texts(state.GeneratedConfig))
            .Concat(Texts(state.Outputs))
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(PropertyValue value, bool secret = false) => value switch
    {
        PropertySecret { Value: PropertyString text } => KeyParts(text.Value) is { Count: > 0 } keys ? keys : Word(text.Value),
        PropertySecret inner => Texts(inner.Value, secret: true),
        PropertyObject many => many.Members.Values.SelectMany(each => Texts(each, secret)),
        PropertyList many => many.Items.SelectMany(each => Texts(each, secret)),
        // Inside a secret document only the keys are secret by themselves, not its addresses and certificates.
        PropertyString text when secret => KeyParts(text.Value),
        _ => [],
    };

    private static string[] Word(string text) => text.Length >= Recognisable && !text.Any(char.IsWhiteSpace) ? [text] : [];

    private static List<string> KeyParts(string text) => [.. PrivateKey().Matches(text).SelectMany(key => PrivateLines(key.Value))];

    /// <summary>A private key's file holds its public key too. Lines of it may well be elsewhere.</summary>
    private static IEnumerable<string> PrivateLines(string pem)
    {
        var lines = Line().Matches(pem).Select(line => line.Value);
        // SEC 1 and PKCS #8 begin with the secret. OpenSSH's own form of a P-256 key begins with a header and the public
        // key, twice: 350 characters, 70 in a line.
        return pem.Contains("OPENSSH", StringComparison.Ordinal) ? lines.Skip(5).Take(1) : lines.Take(1);
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("[A-Za-z0-9+/=]{40,}")]
    private static partial Regex Line();
}
