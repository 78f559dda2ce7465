using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using Baseline.Versions;

namespace Baseline.Catalogue;

/// <summary>Conditions on the running Docker engine, whoever set it up.</summary>
internal static class EngineConditions
{
    // https://docs.docker.com/engine/install/binaries/
    private static readonly UpstreamVersion OldestKernel = new(3, 10, 0, 0);

    private static readonly string[] OldDrivers = ["aufs", "devicemapper", "overlay", "vfs"];

    // Drivers that hand records on; json-file and local keep them beside the container, none keeps none.
    private static readonly string[] RemoteLogs = ["awslogs", "etwlogs", "fluentd", "gcplogs", "gelf", "journald", "logentries", "splunk", "syslog"];

    // Where those that may also stay on this host are told to send.
    private static readonly Dictionary<string, string> LogAddresses = new(StringComparer.Ordinal)
    {
        ["fluentd"] = "fluentd-address",
        ["gelf"] = "gelf-address",
        ["splunk"] = "splunk-url",
        ["syslog"] = "syslog-address",
    };

    /// <summary>Exactly one daemon: a second one with other options is a way around all that is said about the first.</summary>
    public static Outcome OneDaemon(JudgeContext context)
    {
        var daemons = Daemons.Of(context);
        var found = string.Join("; ", daemons.Select(d => string.Create(CultureInfo.InvariantCulture, $"pid {d.Pid} of uid {d.Uid}, configured by {Excerpt.Of(d.ConfigPath)}")));
        return daemons.Length == 1 ? Outcome.Pass(found) : Outcome.Fail(found);
    }

    /// <summary>No option is both a flag and in the file: dockerd refuses to start so, and whoever put it there has not restarted it since.</summary>
    public static Outcome NothingTwice(JudgeContext context)
    {
        var twice = Daemons.Of(context).SelectMany(d => d.Config().Select(p => p.Key).Where(key => DaemonOptions.IsFlag(d, key))).Distinct().Order(StringComparer.Ordinal).ToList();
        return Outcome.PassUnless([.. twice.Select(Excerpt.Of)], "every option in one place");
    }

    public static Outcome StorageDriver(JudgeContext context)
    {
        var driver = DockerInfo.Of(context).Driver;
        return OldDrivers.Contains(driver) ? Outcome.Fail(driver) : Outcome.Pass(driver);
    }

    public static Outcome UserNamespace(JudgeContext context)
    {
        var info = DockerInfo.Of(context);
        return info.IsRootless ? Outcome.Pass("rootless") : info.RemapsUsers ? Outcome.Pass("userns-remap") : Outcome.Fail("root in a container is root on the host");
    }

    public static Outcome LiveRestore(JudgeContext context)
    {
        var info = DockerInfo.Of(context);
        // dockerd refuses to join a swarm with it.
        if (info.InSwarm) return Outcome.NotApplicable("live-restore and swarm mode exclude each other");
        var on = info.Info["LiveRestoreEnabled"].Flag() ?? throw new EvidenceException("docker info has no LiveRestoreEnabled");
        return on ? Outcome.Pass("on") : Outcome.Fail("off");
    }

    public static Outcome LogsLeave(JudgeContext context)
    {
        var driver = DockerInfo.Of(context).Text("LoggingDriver");
        var told = Daemons.Of(context).Select(d => DaemonOptions.Effective(d, "log-opts").At(LogAddresses.GetValueOrDefault(driver, "")).Text()).ToList();
        if (!RemoteLogs.Contains(driver)) return Outcome.Fail(driver, "records stay on this host, or nowhere");
        // What a container was created with outranks the daemon's default.
        var kept = ContainerFacts.Of(context).Select(c => (c.Name, Driver: c.Host.At("LogConfig", "Type").Text() ?? "")).Where(c => c.Driver.Length > 0 && !RemoteLogs.Contains(c.Driver)).ToList();
        if (kept.Count > 0) return Outcome.Fail(string.Join("; ", kept.Select(c => $"{c.Name}: {Excerpt.Of(c.Driver)}"))) with { Subjects = [.. kept.Select(c => c.Name)] };
        // Without an address these drivers send to this host.
        var local = LogAddresses.ContainsKey(driver) && told.Any(a => a is null || IsHere(a));
        return driver == "journald" || local
            ? Outcome.Manual(string.Join(" to ", told.Where(a => a is not null).Distinct().Select(a => Excerpt.Of(a!)).Prepend(driver)), "records go to another program on this host; whether they leave it from there is for that program to show")
            : Outcome.Pass(string.Join(" to ", told.Where(a => a is not null).Distinct().Select(a => Excerpt.Of(a!)).Prepend(driver)));
    }

    private static bool IsHere(string address)
    {
        var host = address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address.Split(':')[0];
        return host is "" or "localhost" || host.StartsWith("127.", StringComparison.Ordinal) || host.Trim('[', ']') == "::1";
    }

    public static Outcome DefaultUlimits(JudgeContext context)
    {
        var bare = Daemons.Of(context).Count(d => DaemonOptions.Effective(d, "default-ulimits") is not JsonObject { Count: > 0 });
        return bare == 0 ? Outcome.Pass("set") : Outcome.Fail("not set");
    }

    public static Outcome BaseDeviceSize(JudgeContext context)
    {
        var sizes = Daemons.Of(context).SelectMany(d => DaemonOptions.Effective(d, "storage-opts").Items()).Select(o => o.Text() ?? "").Where(o => o.StartsWith("dm.basesize=", StringComparison.Ordinal)).ToList();
        return Outcome.PassUnless([.. sizes.Select(Excerpt.Of)], "not set");
    }

    public static Outcome Authorization(JudgeContext context)
    {
        var plugins = DockerInfo.Of(context).Info["Plugins"].At("Authorization").Items().Select(p => p.Text() ?? "").ToList();
        return plugins.Count > 0
            ? Outcome.Pass(Excerpt.Of(string.Join(", ", plugins)))
            : Outcome.Manual("no authorization plugin", "every client of the API may do everything; whether all who have its socket or a certificate should is for people to decide");
    }

    public static Outcome InsecureRegistries(JudgeContext context)
    {
        var config = DockerInfo.Of(context).Info["RegistryConfig"] ?? throw new EvidenceException("docker info has no RegistryConfig");
        var ranges = config.At("InsecureRegistryCIDRs").Items().Select(r => r.Text() ?? "").Where(r => r is not ("127.0.0.0/8" or "::1/128"));
        var registries = config.At("IndexConfigs") is JsonObject indexes ? indexes.Where(i => i.Value.At("Secure").Flag() == false).Select(i => i.Key) : [];
        return Outcome.PassUnless([.. ranges.Concat(registries).Select(Excerpt.Of)], "none but this host itself");
    }

    public static Outcome Seccomp(JudgeContext context)
    {
        var option = DockerInfo.Of(context).Security("seccomp");
        return option switch
        {
            null or "name=seccomp,profile=unconfined" => Outcome.Fail(option ?? "no seccomp"),
            // Docker before 23 calls its own profile default, later ones builtin.
            "name=seccomp,profile=builtin" or "name=seccomp,profile=default" => Outcome.Pass(option),
            _ => Outcome.Manual(Excerpt.Of(option), "a profile of one's own: whether it is at least as strict as Docker's is for people to decide"),
        };
    }

    /// <summary>Confinement by the kernel's security module: a rootful daemon's only fence when a namespace fails.</summary>
    public static Outcome SecurityModule(JudgeContext context)
    {
        var info = DockerInfo.Of(context);
        var on = ((string[])["apparmor", "selinux"]).Where(m => info.Security(m) is not null).ToList();
        return on.Count > 0 ? Outcome.Pass(string.Join(", ", on)) : Outcome.Fail("neither AppArmor nor SELinux confines containers");
    }

    public static Outcome DataRootOnItsOwn(JudgeContext context)
    {
        var root = DockerInfo.Of(context).DataRoot;
        var mounts = Mounts.Parse(context.Read(Probes.Mounts));
        // dockerd may bind-mount its own root, which is then a mount point and still on the same disk.
        var mount = mounts.LastOrDefault(m => (root == m.Target || root.StartsWith(m.Target.TrimEnd('/') + "/", StringComparison.Ordinal)) && !m.Source.Contains('[', StringComparison.Ordinal));
        var system = mounts.LastOrDefault(m => m.Target == "/");
        return mount is not null && mount.Target != "/" && mount.Source != system?.Source
            ? Outcome.Pass($"{Excerpt.Of(root)} on {Excerpt.Of(mount.Source)}")
            : Outcome.Fail($"{Excerpt.Of(root)} is on the system's own disk");
    }

    public static Outcome KernelSupported(JudgeContext context)
    {
        var words = context.Read(Probes.Kernel).Trim().Split(' ');
        if (words is not ["Linux", var release]) throw new EvidenceException($"uname: unexpected '{Excerpt.Of(string.Join(' ', words))}'");
        return UpstreamVersion.Parse(release).CompareTo(OldestKernel) >= 0 ? Outcome.Pass(Excerpt.Of(release)) : Outcome.Fail(Excerpt.Of(release));
    }

    /// <summary>Members of the group docker are as powerful as root; who is trusted so far is a decision of people.</summary>
    public static Outcome DockerGroup(JudgeContext context)
    {
        var groups = Accounts.Groups(context.Read(Probes.Groups)).Where(g => g.Name == "docker").ToList();
        var accounts = Accounts.Parse(context.Read(Probes.Accounts));
        var members = groups.SelectMany(g => g.Members.Concat(accounts.Where(a => a.Gid == g.Gid).Select(a => a.Name))).Distinct().Order(StringComparer.Ordinal).ToList();
        return members.Count == 0 ? Outcome.Pass("no members") : Outcome.Manual(Excerpt.Of(string.Join(", ", members)), "each of them is as powerful as the daemon; whether all are trusted so far is for people to decide");
    }
}
