using System.Text;
using System.Text.Json;

namespace HostChecks.Fleets;

/// <summary>Parses a fleet document and reports everything that is wrong with it at once. Values are never quoted: they may be secrets.</summary>
public static class FleetReader
{
    /// <param name="json">The document, as <c>pulumi stack output fleet --json --show-secrets</c> prints it.</param>
    /// <param name="source">How the document is named in messages.</param>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public static FleetDocument Parse(string json, string source)
    {
        FleetDocument fleet;
        try
        {
            // As bytes: half of a surrogate pair cannot be read from a string.
            fleet = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(Unwrap(json)), FleetJson.Default.FleetDocument) ?? throw new UsageException($"{source}: the fleet document is 'null'");
        }
        catch (JsonException error)
        {
            throw new UsageException($"{source}: not a fleet document at {error.Path ?? "$"} (line {error.LineNumber + 1}): {Reason(error)}\n"
                + "Allowed: the stack output 'fleet'. Try: pulumi stack output fleet --json --show-secrets | hostchecks run --fleet -");
        }
        var problems = Problems(fleet).ToArray();
        return problems.Length == 0 ? fleet : throw new UsageException(string.Join('\n', problems.Select(problem => $"{source}: {problem}")));
    }

    // A stack output that is a string holds the document as JSON inside JSON.
    private static string Unwrap(string json) => json.AsSpan().TrimStart() is ['"', ..] ? JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), StringJson.Default.String) ?? "null" : json;

    // The message of a JsonException ends with the path and position, which we print ourselves.
    private static string Reason(JsonException error) => error.Message.Split(" Path:", 2)[0];

    private static IEnumerable<string> Problems(FleetDocument fleet)
    {
        if (fleet.SchemaVersion != FleetDocument.CurrentSchemaVersion)
            yield return $"schemaVersion is {fleet.SchemaVersion}; this version reads {FleetDocument.CurrentSchemaVersion}";
        if (fleet.Nodes.IsDefault)
        {
            yield return "nodes is missing; allowed: a list of nodes";
            yield break;
        }
        if (fleet.Nodes.IsEmpty) yield return "nodes is empty, so nothing could be read; allowed: at least one node";
        // The reader looks at members only.
        var missing = Enumerable.Range(0, fleet.Nodes.Length).Where(n => fleet.Nodes[n] is null).ToArray();
        foreach (var n in missing) yield return $"nodes[{n}] is null; allowed: a node";
        if (missing.Length > 0) yield break;
        foreach (var twice in fleet.Nodes.GroupBy(node => node.Name).Where(group => group.Count() > 1)) yield return $"the node name '{twice.Key}' is used {twice.Count()} times";
        for (var n = 0; n < fleet.Nodes.Length; n++)
        {
            foreach (var problem in Problems(fleet.Nodes[n])) yield return $"nodes[{n}] ({fleet.Nodes[n].Name}): {problem}";
        }
    }

    private static IEnumerable<string> Problems(FleetNode node)
    {
        if (node.Name.Length == 0) yield return "name is empty";
        if (node.Ssh is null && node.Docker is null) yield return "has neither 'ssh' nor 'docker': nothing could be read";
        foreach (var problem in node.Ssh?.ToTarget().Problems() ?? []) yield return $"ssh: {problem}";
        if (node.Docker is not { } docker) yield break;
        foreach (var problem in DockerProblems(docker)) yield return $"docker: {problem}";
        if (node.Ssh is null && docker.Endpoint.StartsWith("ssh:", StringComparison.Ordinal)) yield return $"docker: endpoint is '{docker.Endpoint}', and there is no 'ssh' to go through";
    }

    private static IEnumerable<string> DockerProblems(FleetDocker docker)
    {
        var known = Uri.TryCreate(docker.Endpoint, UriKind.Absolute, out var uri);
        if (!known || uri!.Scheme is not ("tcp" or "unix" or "ssh")) yield return $"endpoint is '{docker.Endpoint}'; allowed: {FleetDocker.Allowed}";
        else if (uri.Scheme == "ssh" && uri.Authority.Length > 0) yield return $"endpoint is '{docker.Endpoint}'; allowed: ssh:// or ssh:///path/of/docker.sock, because the host is that of 'ssh'";
        else if (uri.Scheme == "tcp" && uri.Port < 0) yield return $"endpoint is '{docker.Endpoint}': the port is missing, usually 2376";
        else if (uri.Scheme == "tcp" && docker.Ca is null) yield return "a tcp endpoint needs 'ca', 'cert' and 'key': a Docker API without TLS is never used";
        if ((docker.Cert is null) != (docker.Key is null)) yield return "'cert' and 'key' go together; one of them is missing";
        foreach (var (name, pem, label) in ((string, string?, string)[])[("ca", docker.Ca, "CERTIFICATE"), ("cert", docker.Cert, "CERTIFICATE"), ("key", docker.Key, "PRIVATE KEY")])
        {
            if (pem is not null && !(pem.Contains("-----BEGIN", StringComparison.Ordinal) && pem.Contains($"{label}-----", StringComparison.Ordinal)))
                yield return $"'{name}' is not a PEM {label.ToLowerInvariant()}";
        }
    }
}
