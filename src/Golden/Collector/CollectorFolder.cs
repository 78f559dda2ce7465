using System.Globalization;
using System.Text.Json;
using Golden.Vm;

namespace Golden.Collector;

/// <summary>The folder of one collector, <c>.golden/collector/&lt;port&gt;</c>. Only this account can enter it.</summary>
public sealed record CollectorFolder(string Path)
{
    public string RecordFile => Combine("collector.json");

    /// <summary>One file a node, <c>&lt;node&gt;.jsonl</c>. Stays when the collector is stopped.</summary>
    public string Logs => Combine("logs");

    /// <summary>What rsyslogd says of itself.</summary>
    public string OwnLog => Combine("rsyslogd.log");

    public string Certificate => Combine("certificate.pem");

    public string Key => Combine("key.pem");

    public string ClientCa => Combine("client-ca.pem");

    public string Work => Combine("work");

    public int? Port => int.TryParse(System.IO.Path.GetFileName(Path), CultureInfo.InvariantCulture, out var port) ? port : null;

    public static CollectorFolder Of(string stateFolder, int port) =>
        new(System.IO.Path.Combine(Root(stateFolder), port.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<CollectorFolder> All(string stateFolder) =>
        !Directory.Exists(Root(stateFolder))
            ? []
            : [.. Directory.EnumerateDirectories(Root(stateFolder)).Order(StringComparer.Ordinal).Select(path => new CollectorFolder(path))];

    public void Create()
    {
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Work);
        Directory.CreateDirectory(Logs);
    }

    public CollectorRecord? ReadRecord()
    {
        try
        {
            return JsonSerializer.Deserialize<CollectorRecord>(File.ReadAllText(RecordFile), VmJson.Options);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private static string Root(string stateFolder) => System.IO.Path.Combine(stateFolder, "collector");

    private string Combine(string file) => System.IO.Path.Combine(Path, file);
}
