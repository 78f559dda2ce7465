using System.Text;
using System.Text.Json.Nodes;
using Golden.Collector;

namespace EndToEnd.Support;

/// <summary>What the workstation's log collector has received from one node.</summary>
internal sealed class CollectedLogs(int port, string node)
{
    private readonly string _stateFolder = Path.Combine(Launcher.Root, ".golden");

    private CollectorFolder Folder => CollectorFolder.Of(_stateFolder, port);

    /// <summary>Waits for a message that holds the text, and returns it whole.</summary>
    public async Task<JsonObject> WaitForAsync(string text, Func<JsonObject, bool>? also = null)
    {
        JsonObject? found = null;
        await Eventually.TrueAsync($"the collector has a message with '{text}'", () =>
        {
            found = Read().Where(line => line.Contains(text, StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!.AsObject()).FirstOrDefault(message => also is null || also(message));
            return Task.FromResult(found is not null);
        });
        return found!;
    }

    /// <summary>Stops the collector, does something, and starts the same collector again.</summary>
    public async Task WhileStoppedAsync(Func<Task> action)
    {
        var document = new CollectorDocument
        {
            SchemaVersion = 1,
            Port = port,
            PeerName = "collector.golden",
            Certificate = await File.ReadAllTextAsync(Folder.Certificate),
            Key = await File.ReadAllTextAsync(Folder.Key),
            ClientCa = await File.ReadAllTextAsync(Folder.ClientCa),
        };
        var collector = new CollectorManager(_stateFolder, _ => { });
        await collector.StopAsync(port, CancellationToken.None);
        try
        {
            await action();
        }
        finally
        {
            await collector.StartAsync(document, CancellationToken.None);
        }
    }

    private List<string> Read()
    {
        var file = Path.Combine(Folder.Logs, node + ".jsonl");
        if (!File.Exists(file)) return [];
        var lines = Encoding.UTF8.GetString(SharedFile.Read(file)).Split('\n');
        // The last part is not a whole line yet.
        return [.. lines[..^1]];
    }
}
