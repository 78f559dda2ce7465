using GoldenHost.Components.Trust;
using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>
/// Signs a node's requests and installs the certificates, which starts log forwarding and then the Docker daemon. A
/// renewed certificate is installed by the same commands, without another machine.
/// </summary>
public sealed class Daemon : ComponentResource
{
    public Daemon(string name, DaemonArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Daemon", name, options)
    {
        var logs = args.Trust.Logs;
        var logCertificate = logs.Sign($"{name}-log-certificate", args.Enrolment.LogRequest, "client_auth", this);
        var installLog = EnrolCommand.Run($"{name}-install-log", "install log", args.Node, args.Login, args.Enrolment.HostKey,
            Bundle(logCertificate, logs, args.CollectorCaPem), new CustomResourceOptions { Parent = this });

        var docker = args.Trust.Docker;
        var dockerCertificate = docker.Sign($"{name}-docker-certificate", args.Enrolment.DockerRequest, "server_auth", this);
        var installDocker = EnrolCommand.Run($"{name}-install-docker", "install docker", args.Node, args.Login, args.Enrolment.HostKey,
            // Nothing runs before it is logged.
            Bundle(dockerCertificate, docker, null), new CustomResourceOptions { Parent = this, DependsOn = { installLog } });
        Installed = installDocker;
        RegisterOutputs();
    }

    /// <summary>The daemon answers when this exists.</summary>
    public Resource Installed { get; }

    /// <summary>A certificate, its CA, and the CA of the other side where that is another one.</summary>
    private static Output<string> Bundle(Output<string> certificate, Authority authority, string? otherCa) =>
        Output.Tuple(certificate, authority.CertificatePem).Apply(pems => string.Concat(Line(pems.Item1), Line(pems.Item2), Line(otherCa ?? "")));

    private static string Line(string pem) => pem.Length == 0 || pem.EndsWith('\n') ? pem : pem + "\n";
}
