namespace GoldenHost.Settings.Reading;

/// <summary>Gathers errors, so that one run reports all of them.</summary>
internal sealed class SettingErrors
{
    private readonly List<(SettingKey? Key, SettingError Error)> _errors = [];

    /// <param name="key">The key that the fault belongs to; <c>null</c> for one that does not exist.</param>
    /// <param name="error">The fault.</param>
    public void Add(SettingKey? key, SettingError error) => _errors.Add((key, error));

    /// <summary>A fault of a whole key, or between keys.</summary>
    public void Add(SettingKey key, string found, string? allowed = null) =>
        Add(key, new SettingError(key.FullName, found, allowed ?? key.Allowed, key.SetCommand));

    public void ThrowIfAny()
    {
        if (_errors.Count == 0) return;
        var order = SettingKeys.All;
        throw new ConfigurationException(
        [
            .. _errors.OrderBy(entry => entry.Key is null ? order.Length : order.IndexOf(entry.Key)).Select(entry => entry.Error),
        ]);
    }

    /// <summary>A value as an error may show it: short, one line, and nothing that looks like a private key.</summary>
    public static string Show(string text)
    {
        if (Forms.SshKeys.LooksPrivate(text)) return Secret.Mask;
        if (text.Length == 0) return "an empty value";
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length > 100 ? $"{line[..100]}… ({line.Length} characters)" : line;
    }
}
