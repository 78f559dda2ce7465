using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>One container as the API's inspect describes it.</summary>
public sealed record ContainerFacts(string Name, JsonObject Inspect)
{
    public JsonNode Host => Inspect["HostConfig"]!;

    /// <summary>Whether the kernel's own confinement is off for all of it.</summary>
    public bool Privileged => Host.At("Privileged").Flag() == true;

    /// <summary>Words of <c>--security-opt</c>, with <c>:</c> and <c>=</c> taken as the same.</summary>
    public IEnumerable<string> SecurityOptions => Host.At("SecurityOpt").Items().Select(o => (o.Text() ?? "").Replace(':', '='));

    /// <summary>Seccomp profiles of its own; the engine's inspect has their text.</summary>
    public IEnumerable<JsonObject> SeccompProfiles => Host.At("SecurityOpt").Items().Select(o => o.Text() ?? "")
        .Where(o => o.StartsWith("seccomp=", StringComparison.Ordinal) || o.StartsWith("seccomp:", StringComparison.Ordinal))
        .Select(o => o[8..]).Where(o => o.TrimStart().StartsWith('{')).Select(o => Json.Object(o, $"seccomp profile of {Name}"));

    /// <summary>
    /// Sources of bind mounts, by <c>-v</c> or <c>--mount</c>, as clean absolute paths. A volume whose driver is told to bind a
    /// folder of the host is one under another name.
    /// </summary>
    public IEnumerable<(string Source, bool ReadOnly, string Propagation)> Binds => Inspect["Mounts"].Items()
        .Where(m => m.At("Type").Text() == "bind")
        .Select(m => (Clean(m.At("Source").Text() ?? "/"), m.At("RW").Flag() == false, m.At("Propagation").Text() ?? ""))
        .Concat(Host.At("Mounts").Items()
            .Select(m => (Folder: BoundFolder(m.At("VolumeOptions", "DriverConfig", "Options")), ReadOnly: m.At("ReadOnly").Flag() == true))
            .Where(m => m.Folder is not null)
            .Select(m => (m.Folder!, m.ReadOnly, "")));

    /// <summary>The folder of the host that the local driver's options bind; <c>null</c> when they bind none.</summary>
    public static string? BoundFolder(JsonNode? options) =>
        IsBind(options.At("o").Text() ?? "") ? Clean(options.At("device").Text() ?? "/") : null;

    /// <summary>Whether options of mount(8), as a volume's driver gets them, bind a folder.</summary>
    public static bool IsBind(string options) => options.Split(',').Any(word => word is "bind" or "rbind");

    public string Id => Inspect[nameof(Id)].Text() ?? "";

    public bool IsRunning => Inspect["State"].At("Running").Flag() == true || Inspect["State"].At("Status").Text() == "running";

    public IEnumerable<string> Environment => Inspect["Config"].At("Env").Items().Select(e => e.Text() ?? "");

    public JsonNode? Label(string name) => Inspect["Config"].At("Labels", name);

    /// <summary>Every container that the daemon has, running or not.</summary>
    /// <exception cref="EvidenceException">They could not be read.</exception>
    public static ImmutableArray<ContainerFacts> Of(JudgeContext context) => context.Once(Probes.Containers, () => Parse(context.Read(Probes.Containers)));

    /// <summary>Every container in the answer, running or not.</summary>
    /// <exception cref="EvidenceException">An entry is not an inspect.</exception>
    public static ImmutableArray<ContainerFacts> Parse(string text) =>
        [.. Json.Array(text, "docker containers").Select(Parse)];

    private static ContainerFacts Parse(JsonNode? node)
    {
        if (node is not JsonObject inspect || inspect["HostConfig"] is not JsonObject || inspect["Config"] is not JsonObject)
            throw new EvidenceException("docker containers: an entry has no HostConfig or Config");
        var name = (inspect[nameof(Name)].Text() ?? inspect[nameof(Id)].Text() ?? "").TrimStart('/');
        return new ContainerFacts(Excerpt.Of(name.Length > 0 ? name : "(no name)"), inspect);
    }

    private static string Clean(string path) => "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
}
