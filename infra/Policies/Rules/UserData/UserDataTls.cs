using System.Text.Json;
using Baseline.Hosts;
using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>
/// A port of the daemon without client certificates is root for whoever reaches it. The catalogue's own controls of this
/// area ask the live daemon, so this one reads the planned <c>daemon.json</c>.
/// </summary>
internal static class UserDataTls
{
    private static readonly string[] _files = ["tlscacert", "tlscert", "tlskey"];

    public static Policy Create(PlannedHosts hosts) => new ResourceValidationPolicy
    {
        Name = "user-data-docker-tls",
        Description = "The Docker API that user data sets up takes TLS with client certificates only.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisDocker("2.7", "TLS authentication for the Docker daemon is configured"),
        Tags = ["user-data", "docker", "tls"],
        RemediationSteps = "Render user data with Baseline.Rendering.UserData; 'hostchecks explain DKR-TLS-001' says why.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            if (!hosts.Read(args).Files.TryGetValue(NodeLayout.DaemonJson, out var file))
            {
                args.Report($"{NodeLayout.DaemonJson}: found nothing, allowed the daemon's configuration.");
                return;
            }

            foreach (var problem in Problems(file.Content)) args.Report($"{NodeLayout.DaemonJson}: {problem}.");
        },
    };

    private static List<string> Problems(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var daemon = json.RootElement;
            if (!Hosts(daemon).Any(host => host.StartsWith("tcp:", StringComparison.Ordinal))) return [];
            List<string> problems = [.. _files.Where(name => !daemon.TryGetProperty(name, out var path) || path.GetString() is not ['/', ..]).Select(name => $"{name}: found nothing, allowed the path of a file")];
            if (!daemon.TryGetProperty("tlsverify", out var verify) || verify.ValueKind != JsonValueKind.True) problems.Add("tlsverify: found nothing or false with a tcp host, allowed true");
            return problems;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return ["found something that is no daemon.json"];
        }
    }

    private static IEnumerable<string> Hosts(JsonElement daemon) =>
        daemon.TryGetProperty("hosts", out var hosts) ? hosts.EnumerateArray().Select(host => host.GetString() ?? "") : [];
}
