using System.CommandLine;
using System.Globalization;
using HostChecks.Fleets;

namespace HostChecks.Cli;

/// <summary>The options that say which hosts: a fleet document, one host by name, or this machine.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string?> _fleet = new("--fleet") { Description = "Fleet document (JSON file, '-' for standard input)", HelpName = "file" };
    private readonly Option<string?> _host = new("--host") { Description = "One host over SSH: [user@]name[:port]", HelpName = "host" };
    private readonly Option<string?> _hostKey = new("--host-key") { Description = "Its only accepted host key, 'ssh-ed25519 AAAA…'; default: your known_hosts", HelpName = "key" };
    private readonly Option<bool> _local = new("--local") { Description = "This machine" };
    private readonly Option<string?> _docker = new("--docker") { Description = "Docker API for --host or --local: unix:///path, tcp://name:port, or ssh:// (through SSH; the default with --host)", HelpName = "endpoint" };
    private readonly Option<string?> _dockerCerts = new("--docker-certs") { Description = "Folder with ca.pem, cert.pem and key.pem for a tcp endpoint", HelpName = "folder" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_fleet, _host, _hostKey, _local, _docker, _dockerCerts]) command.Options.Add(option);
    }

    /// <exception cref="UsageException">No target, two targets, or a target that cannot be used.</exception>
    public async Task<FleetDocument> ReadAsync(ParseResult parsed, HostChecksStreams streams, CancellationToken cancellationToken)
    {
        var (fleet, host, local) = (parsed.GetValue(_fleet), parsed.GetValue(_host), parsed.GetValue(_local));
        var given = (fleet is null ? 0 : 1) + (host is null ? 0 : 1) + (local ? 1 : 0);
        if (given != 1) throw new UsageException($"{(given == 0 ? "no host is given" : "more than one of --fleet, --host and --local is given")}; allowed: exactly one of --fleet <file>, --host <[user@]name[:port]>, --local");

        if (fleet is not null) return await FleetAsync(fleet, streams, cancellationToken);
        var docker = Docker(parsed, host is null ? LocalSocket : () => FleetDocker.OverSsh, host is not null);
        var node = host is null
            ? new FleetNode { Name = Environment.MachineName, Local = true, Docker = docker }
            : new FleetNode { Name = host, Ssh = HostArgument.Parse(host, parsed.GetValue(_hostKey)), Docker = docker };
        return new FleetDocument { SchemaVersion = FleetDocument.CurrentSchemaVersion, Nodes = [node] };
    }

    /// <summary>Whether the targets are all nodes that there are, and not one host of who knows how many.</summary>
    public bool IsFleet(ParseResult parsed) => parsed.GetValue(_fleet) is not null;

    /// <summary>Reads a fleet document by the value of <c>--fleet</c>.</summary>
    /// <exception cref="UsageException">It does not exist or cannot be used.</exception>
    public static async Task<FleetDocument> FleetAsync(string fleet, HostChecksStreams streams, CancellationToken cancellationToken) =>
        FleetReader.Parse(await TextAsync(fleet, streams, cancellationToken), fleet == "-" ? "standard input" : fleet);

    private FleetDocker Docker(ParseResult parsed, Func<string> otherwise, bool overSsh)
    {
        var endpoint = parsed.GetValue(_docker) ?? otherwise();
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("unix" or "tcp" or "ssh"))
            throw new UsageException($"--docker is '{endpoint}'; allowed: {FleetDocker.Allowed}");
        if (uri.Scheme == "ssh" && (!overSsh || uri.Authority.Length > 0))
            throw new UsageException($"--docker is '{endpoint}'; allowed: ssh:// or ssh:///path/of/docker.sock, with --host <[user@]name[:port]> to say where");
        if (uri.Scheme is "unix" or "ssh") return new FleetDocker { Endpoint = endpoint };
        var folder = parsed.GetValue(_dockerCerts) ?? Environment.GetEnvironmentVariable("DOCKER_CERT_PATH")
            ?? throw new UsageException("--docker tcp://… needs --docker-certs <folder> with ca.pem, cert.pem and key.pem: a Docker API without TLS is never used");
        return new FleetDocker { Endpoint = endpoint, Ca = Pem(folder, "ca.pem"), Cert = Pem(folder, "cert.pem"), Key = Pem(folder, "key.pem") };
    }

    private static string Pem(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return InputFile.ReadText(path, "--docker-certs with a folder that has ca.pem, cert.pem and key.pem");
    }

    private static string LocalSocket()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } set) return set;
        var rootless = Path.Combine(Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") ?? string.Create(CultureInfo.InvariantCulture, $"/run/user/{Environment.GetEnvironmentVariable("UID") ?? "0"}"), "docker.sock");
        return File.Exists(rootless) ? $"unix://{rootless}" : "unix:///var/run/docker.sock";
    }

    private static async Task<string> TextAsync(string fleet, HostChecksStreams streams, CancellationToken cancellationToken)
    {
        if (fleet == "-") return await streams.In.ReadToEndAsync(cancellationToken);
        return InputFile.ReadText(fleet, "--fleet with a fleet document. Try: pulumi stack output fleet --json --show-secrets | hostchecks run --fleet -");
    }
}
