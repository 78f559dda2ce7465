using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Versions;

/// <summary>Which version of a component runs, and who maintains it.</summary>
/// <param name="Version">Of the distribution's package, or upstream's own.</param>
/// <param name="Distribution">The distribution whose package it is; <c>null</c> for upstream's own packages and binaries.</param>
public sealed record ComponentVersion(string Version, OsRelease? Distribution)
{
    // What Docker's packages and static binaries are built with.
    private const string DockersName = "Docker Engine";

    // Where a distribution takes an update back, the number before it only sorts after the update's.
    private const string Really = "+really";

    /// <summary>Docker built the engine: nothing is patched under a version number of its own.</summary>
    public bool BuiltByDocker { get; private init; }

    /// <summary>Evidence that <see cref="Of"/> reads.</summary>
    public static IEnumerable<Probe> Probes => [Evidence.Probes.DockerVersion, Evidence.Probes.Packages, Evidence.Probes.OsRelease];

    /// <summary>The packages in which distributions bring a component; Docker's own are called otherwise.</summary>
    public static string Package(string component) => component == "engine" ? "docker.io" : component;

    /// <summary>What runs on the host.</summary>
    /// <exception cref="EvidenceException">It cannot be told.</exception>
    public static ComponentVersion Of(string component, JudgeContext context)
    {
        // The running daemon's word comes first: a package that was replaced without a restart does not run yet.
        var version = Json.Object(context.Read(Evidence.Probes.DockerVersion), "docker version");
        var running = Running(component, version);
        var upstream = new ComponentVersion(running, null) { BuiltByDocker = version["Platform"].At("Name").Text()?.StartsWith(DockersName, StringComparison.Ordinal) == true };
        if (context.ReadOrAbsent(Evidence.Probes.Packages) is not { } listed) return upstream;
        var packages = InstalledPackages.Parse(listed);
        return packages.TryGetValue(Package(component), out var package)
            ? new ComponentVersion(Agreeing(component, package, running), OsRelease.Parse(context.Read(Evidence.Probes.OsRelease)))
            : upstream;
    }

    private static string Running(string component, JsonObject version)
    {
        if (component == "engine") return version[nameof(Version)].Text() ?? throw new EvidenceException("docker version has no Version");
        var found = version["Components"].Items().FirstOrDefault(c => c.At("Name").Text() == component);
        return found.At(nameof(Version)).Text() is { Length: > 0 } text ? text : throw new EvidenceException($"docker version does not name {component}");
    }

    /// <summary>The package's version when it is what runs; else something else is on the host beside the package.</summary>
    private static string Agreeing(string component, string package, string running)
    {
        var epochless = package[(package.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var really = epochless.IndexOf(Really, StringComparison.Ordinal);
        var (installed, own) = (UpstreamVersion.Parse(really < 0 ? epochless : epochless[(really + Really.Length)..]), UpstreamVersion.Parse(running));
        return installed == own ? package
            : throw new EvidenceException($"{component} {Excerpt.Of(running)} runs, but the package {Package(component)} is {Excerpt.Of(package)}: restart the daemon, or find the other program");
    }
}
