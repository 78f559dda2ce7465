using System.Collections.Concurrent;
using System.Net;

namespace Golden.Engine.Values;

/// <summary>Replaces known secrets in text that others wrote (command output, error messages). Thread-safe.</summary>
public sealed class Redactor
{
    /// <summary>Shorter texts (a port, "yes") would blank out half of every log line.</summary>
    private const int Shortest = 8;

    private readonly ConcurrentDictionary<string, byte> _secrets = new(StringComparer.Ordinal);

    /// <summary>Learns the texts inside secrets, whole and line by line: a stream is read a line at a time.</summary>
    public void Learn(PropertyValue value)
    {
        foreach (var text in value.SecretTexts())
        {
            Add(text);
            foreach (var line in text.Split('\n')) Add(line.TrimEnd('\r'));
        }
    }

    public string Redact(string text)
    {
        // The longest first: a secret may be part of another one.
        foreach (var secret in _secrets.Keys.Where(s => text.Contains(s, StringComparison.Ordinal)).OrderByDescending(s => s.Length))
            text = text.Replace(secret, PropertyText.Secret, StringComparison.Ordinal);
        return text;
    }

    private void Add(string text)
    {
        var trimmed = text.Trim();
        // A connection is secret as a whole, but hiding where it goes would only hide what went wrong.
        if (IPAddress.TryParse(trimmed, out _)) return;
        // PEM armour is public, and hiding it would hide where a certificate begins in every other text.
        if (trimmed.Length >= Shortest && !trimmed.StartsWith("-----", StringComparison.Ordinal) || trimmed.Contains('\n'))
            _secrets.TryAdd(trimmed, 0);
    }
}
