using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Golden.Cli;
using Golden.Vm;

namespace Golden.Collector;

/// <summary>What the program asks for: the JSON document on the input of <c>./golden collector start</c>. Texts are PEM.</summary>
public sealed record CollectorDocument
{
    public required int SchemaVersion { get; init; }

    /// <summary>TCP port on 127.0.0.1; local machines reach it as 192.168.76.2.</summary>
    public required int Port { get; init; }

    /// <summary>Name in the certificate, by which nodes recognise the collector.</summary>
    public required string PeerName { get; init; }

    public required string Certificate { get; init; }

    /// <summary>Private key. Secret.</summary>
    public required string Key { get; init; }

    /// <summary>Only clients with a certificate from this CA are accepted.</summary>
    public required string ClientCa { get; init; }

    /// <summary>SHA-256 over the document: tells whether a running collector is the one that is asked for.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, VmJson.Options))));

    /// <exception cref="UserErrorException">Not such a document; the message names every problem.</exception>
    public static CollectorDocument Read(string json)
    {
        CollectorDocument document;
        try
        {
            document = JsonSerializer.Deserialize<CollectorDocument>(json, VmJson.Options) ?? throw new JsonException("the document is null");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"The collector's document on stdin cannot be read: {e.Message}\nIts form is in docs/architecture.md under \"Local VM\".", innerException: e);
        }
        var problems = document.Problems().ToList();
        if (problems.Count == 0) return document;
        throw new UserErrorException($"The collector's document has {problems.Count} error(s):\n{string.Join('\n', problems.Select(problem => "  " + problem))}");
    }

    /// <summary>A record prints all its members; this one must not print its key.</summary>
    public override string ToString() => $"CollectorDocument {{ {PeerName}:{Port} }}";

    private IEnumerable<string> Problems()
    {
        if (SchemaVersion != 1) yield return $"schemaVersion is {SchemaVersion}; allowed: 1";
        if (Port is < 1 or > 65535) yield return $"port is {Port}; allowed: 1 to 65535";
        if (!IsPem(Certificate, "CERTIFICATE")) yield return "certificate is not a PEM certificate";
        if (!IsPem(ClientCa, "CERTIFICATE")) yield return "clientCa is not a PEM certificate";
        if (!IsPem(Key, "PRIVATE KEY")) yield return "key is not a PEM private key";
    }

    private static bool IsPem(string text, string label) =>
        PemEncoding.TryFind(text, out var fields) && text[fields.Label].EndsWith(label, StringComparison.Ordinal);
}
