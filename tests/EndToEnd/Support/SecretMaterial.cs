using System.Text.RegularExpressions;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace EndToEnd.Support;

/// <summary>What of a deployment's secrets must never be seen in clear: bodies of private keys, and secret words.</summary>
internal static partial class SecretMaterial
{
    private const int Recognisable = 16;

    public static IReadOnlySet<string> Of(StackState state) =>
        state.Resources.SelectMany(each => Texts(each.Inputs, false).Concat(Texts(each.Outputs, false)))
            .Concat(Texts(state.GeneratedConfig, false))
            .Concat(Texts(state.Outputs, false))
            .SelectMany(Parts)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(PropertyValue value, bool secret) => value switch
    {
        PropertySecret inner => Texts(inner.Value, true),
        PropertyObject many => many.Members.Values.SelectMany(each => Texts(each, secret)),
        PropertyList many => many.Items.SelectMany(each => Texts(each, secret)),
        PropertyString text when secret => [text.Value],
        _ => [],
    };

    // Whatever else is in a secret text (certificates, addresses) is not secret by itself.
    private static IEnumerable<string> Parts(string text) =>
        PrivateKey().Matches(text) is { Count: > 0 } keys
            ? keys.SelectMany(key => Line().Matches(key.Value).Select(line => line.Value))
            : text.Length >= Recognisable && !text.Any(char.IsWhiteSpace) ? [text] : [];

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("[A-Za-z0-9+/=]{40,}")]
    private static partial Regex Line();
}
