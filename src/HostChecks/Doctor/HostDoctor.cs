using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Parsing;
using HostChecks.Docker;
using HostChecks.Fleets;

namespace HostChecks.Doctor;

/// <summary>Says from a little evidence of a host whether it can be judged. Pure.</summary>
public sealed class HostDoctor(ImmutableArray<Control> controls, DateTimeOffset now)
{
    /// <summary>Programs without which the collector itself does not work.</summary>
    private static readonly ImmutableArray<string> _needed = ["awk", "head", "id", "readlink", "sed", "stat", "tail", "tr"];

    private static readonly DockerProbe _version = new(DockerQuery.Version);

    /// <summary>The programs that the catalogue calls, and those that the collector needs; answers with the missing ones, one a line.</summary>
    private readonly CommandProbe _programs = new("missing-programs",
        ["sh", "-c", "for p in \"$@\"; do command -v \"$p\" >/dev/null 2>&1 || echo \"$p\"; done", "sh", .. Called(controls).Union(_needed).Append("timeout").Order(StringComparer.Ordinal)]);

    /// <summary>What has to be read from each host.</summary>
    public ImmutableArray<Probe> Probes => [Baseline.Evidence.Probes.Identity, _programs, _version];

    public ImmutableArray<Examination> Examine(FleetNode node, HostEvidence evidence)
    {
        var found = ImmutableArray.CreateBuilder<Examination>();
        var identity = evidence[Baseline.Evidence.Probes.Identity];
        if (identity.Status != ReadingStatus.Read)
        {
            found.Add(Broken(node, node.Local ? "collector" : "login", identity.Reason, node.Ssh is null && !node.Local ? "Give 'ssh' in the fleet document" : ""));
        }
        else
        {
            found.Add(new Examination(node.Name, node.Local ? "collector" : "login", Health.Fine, $"uid {Value(identity.Content, "uid")}, {Value(identity.Content, "kernel")}"));
            found.Add(Privilege(node, identity.Content));
            found.AddRange(Programs(node, evidence[_programs]));
            found.Add(Clock(node, identity.Content));
        }
        found.AddRange(Docker(node, evidence[_version]));
        return found.ToImmutable();
    }

    private static IEnumerable<string> Called(ImmutableArray<Control> controls) =>
        controls.SelectMany(control => control.Probes).OfType<CommandProbe>().Select(probe => probe.Arguments[0]);

    private static Examination Privilege(FleetNode node, string identity) => Value(identity, "privilege") switch
    {
        "root" => new Examination(node.Name, "privilege", Health.Fine, "root"),
        "sudo" => new Examination(node.Name, "privilege", Health.Fine, "root through sudo -n"),
        "refused" => Broken(node, "privilege", "sudo -n was refused, so what only root may read cannot be judged",
            "Allow it without a password, in /etc/sudoers.d: ACCOUNT ALL=(root) NOPASSWD: /usr/bin/true, /usr/bin/sh -s sudo"),
        _ => Broken(node, "privilege", "not root, and sudo is missing or was not used, so what only root may read cannot be judged", "Log in as root, or install sudo and leave out --no-sudo"),
    };

    private static IEnumerable<Examination> Programs(FleetNode node, Reading reading)
    {
        if (reading.Status != ReadingStatus.Read)
        {
            yield return Broken(node, "programs", reading.Reason, "The collector needs a POSIX shell with the usual programs");
            yield break;
        }
        var missing = reading.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (missing.Intersect(_needed).ToArray() is { Length: > 0 } needed)
            yield return Broken(node, "programs", $"the collector needs {string.Join(", ", needed)}", "Install coreutils, sed and awk, or busybox with these applets");
        if (missing.Contains("timeout"))
            yield return new Examination(node.Name, "time limits", Health.Warning, "no 'timeout' on the host; a shell keeps the limits instead", "Install coreutils");
        var called = missing.Except(_needed).Where(name => name != "timeout").ToArray();
        yield return called.Length == 0
            ? new Examination(node.Name, "programs", Health.Fine, "everything that the catalogue calls is there")
            : new Examination(node.Name, "programs", Health.Warning, $"not on the host: {string.Join(", ", called)}", "Controls that need them say so; install what the host should have");
    }

    private static Examination Clock(FleetNode node, string identity)
    {
        try
        {
            var offset = HostClock.Offset(identity);
            return offset.Duration() <= HostClock.Tolerance
                ? new Examination(node.Name, "clock", offset == TimeSpan.Zero ? Health.Fine : Health.Warning, HostClock.Print(offset), offset == TimeSpan.Zero ? "" : "Look at both: timedatectl")
                : Broken(node, "clock", HostClock.Print(offset), "Find out which of the two is wrong: timedatectl; no date can be judged until then");
        }
        catch (EvidenceException error)
        {
            return Broken(node, "clock", error.Message, "Look at the host: date -u");
        }
    }

    private IEnumerable<Examination> Docker(FleetNode node, Reading reading)
    {
        if (node.Docker is not { } docker)
        {
            yield return Broken(node, "Docker API", "no endpoint is given", "Give 'docker' in the fleet document, or --docker unix:///path, tcp://name:2376 or ssh://");
            yield break;
        }
        if (docker.Cert is not null) yield return Certificate(node, docker.Cert);
        if (reading.Status != ReadingStatus.Read)
        {
            yield return Broken(node, "Docker API", $"{docker}: {reading.Reason}", Fix(reading));
            yield break;
        }
        using var version = JsonDocument.Parse(reading.Content);
        yield return new Examination(node.Name, "Docker API", Health.Fine, $"{docker}: engine {Text(version, "Version")}, API {Text(version, "MinAPIVersion")} to {Text(version, "ApiVersion")}");
    }

    private Examination Certificate(FleetNode node, string pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            var until = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
            var found = string.Create(CultureInfo.InvariantCulture, $"valid until {until:yyyy-MM-dd}");
            return until < now ? Broken(node, "client certificate", found, "Renew it: pulumi up, then read the fleet document again")
                : new Examination(node.Name, "client certificate", until < now.AddDays(7) ? Health.Warning : Health.Fine, found, until < now.AddDays(7) ? "Renew it: pulumi up" : "");
        }
        catch (CryptographicException error)
        {
            return Broken(node, "client certificate", error.Message, "Read the fleet document again: pulumi stack output fleet --json --show-secrets");
        }
    }

    private static string Fix(Reading reading) => reading.Status switch
    {
        ReadingStatus.Denied => "The account needs access to the socket: run as root, or add it to the socket's group (which is as much as root)",
        ReadingStatus.TimedOut => "The daemon hangs. On the host: journalctl -u docker; systemctl restart docker",
        _ => "Does the daemon run, and is the endpoint right? On the host: systemctl status docker; docker info",
    };

    private static Examination Broken(FleetNode node, string name, string found, string fix) => new(node.Name, name, Health.Broken, found, fix);

    private static string Value(string identity, string name) =>
        identity.Split('\n').FirstOrDefault(line => line.StartsWith(name + "=", StringComparison.Ordinal)) is { } line ? line[(name.Length + 1)..] : "?";

    private static string Text(JsonDocument version, string name) => version.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "?";
}
