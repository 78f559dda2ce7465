using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>
/// Gathers what settings contribute, and turns it into files in a fixed order. Two settings may agree about a key;
/// when they disagree the catalogue contradicts itself, which is a programming error.
/// </summary>
public sealed class ArtefactBuilder
{
    private readonly SortedDictionary<string, string> daemon = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> sysctl = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> sshd = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, string>> ini = new(StringComparer.Ordinal);
    private readonly List<string> audit = [];
    private readonly SortedSet<string> masked = new(StringComparer.Ordinal);
    private readonly SortedSet<string> enabled = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, HostFile> files = new(StringComparer.Ordinal);

    /// <summary>A key of the Docker daemon's configuration file, value as JSON.</summary>
    public void DaemonOption(string key, string json) => Put(daemon, key, json, "daemon.json");

    public void Sysctl(string key, string value) => Put(sysctl, key, value, "sysctl");

    /// <summary>A keyword of sshd_config; a keyword that repeats takes its values separated by line feeds.</summary>
    public void SshdOption(string keyword, string value) => Put(sshd, keyword, value, "sshd_config");

    /// <summary>A line for auditctl; order is kept, since the first matching rule wins.</summary>
    public void AuditRule(string rule)
    {
        if (!audit.Contains(rule)) audit.Add(rule);
    }

    /// <summary>A key of a systemd-style configuration file.</summary>
    public void IniOption(string path, string section, string key, string value)
    {
        if (!ini.TryGetValue(path, out var keys)) ini[path] = keys = new(StringComparer.Ordinal);
        Put(keys, $"{section}\n{key}", value, path);
    }

    public void EnableUnit(string unit) => enabled.Add(unit);

    public void MaskUnit(string unit) => masked.Add(unit);

    public void AddFile(HostFile file)
    {
        if (!files.TryAdd(file.Path, file)) throw new InvalidOperationException($"two settings render {file.Path}");
    }

    /// <summary>Every file of the host, by path.</summary>
    public ImmutableSortedDictionary<string, HostFile> Build()
    {
        var result = files.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
        void Add(HostFile file) => result.Add(file.Path, file);

        Add(new(NodeLayout.DaemonJson, DaemonText()));
        Add(new("/etc/sysctl.d/60-golden.conf", Lines(sysctl.Select(s => $"{s.Key} = {s.Value}"))));
        Add(new("/etc/ssh/sshd_config", Lines(sshd.SelectMany(s => s.Value.Split('\n').Select(v => $"{s.Key} {v}"))), "0600"));
        Add(new("/etc/audit/rules.d/50-golden.rules", Lines(["-D", "-b 8192", "-c", "-f 1", .. audit, "-e 2"]), "0640"));
        Add(new("/etc/golden/units.enabled", Lines(enabled)));
        Add(new("/etc/golden/units.masked", Lines(masked)));
        foreach (var (path, keys) in ini) Add(new(path, IniText(keys)));
        return result.ToImmutable();
    }

    private static void Put(SortedDictionary<string, string> map, string key, string value, string artefact)
    {
        if (!map.TryAdd(key, value) && map[key] != value)
            throw new InvalidOperationException($"{artefact}: two settings disagree about {key}: '{map[key]}' and '{value}'");
    }

    private string DaemonText()
    {
        var root = new JsonObject();
        foreach (var (key, json) in daemon) root[key] = JsonNode.Parse(json);
        return root.ToJsonString(HostSpecJson.Options) + "\n";
    }

    private static string IniText(SortedDictionary<string, string> keys)
    {
        var text = new StringBuilder();
        foreach (var section in keys.GroupBy(k => k.Key[..k.Key.IndexOf('\n', StringComparison.Ordinal)]))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{section.Key}]\n");
            foreach (var (key, value) in section) text.Append(CultureInfo.InvariantCulture, $"{key[(section.Key.Length + 1)..]}={value}\n");
        }

        return text.ToString();
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}
