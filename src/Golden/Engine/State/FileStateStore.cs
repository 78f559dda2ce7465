using System.Text.Json;
using Golden.Cli;
using Golden.Files;

namespace Golden.Engine.State;

/// <summary>State in one JSON file, <c>.golden/&lt;stack&gt;.json</c>, secrets encrypted, mode 0600.</summary>
public sealed class FileStateStore(string path, SecretBoxes boxes) : IStateStore
{
    private ISecretBox? _box;

    public StackState? Load()
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var version = document.RootElement.GetProperty("schemaVersion").GetInt32();
            if (version > StackState.SchemaVersion)
            {
                throw new UserErrorException(
                    $"{path} has schema version {version}; this program reads up to {StackState.SchemaVersion}.\nUpdate the checkout and run again.");
            }

            _box = boxes.Open(document.RootElement.GetProperty("encryption"), path);
            return StateJson.Read(document.RootElement, _box);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UserErrorException(
                $"{path} is not a state file of this program: {e.Message}\nPut it back from a backup, or move it away to start anew.",
                innerException: e);
        }
    }

    public void Save(StackState state)
    {
        _box ??= boxes.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, StateJson.Write(state, _box));
    }

    public void Delete()
    {
        File.Delete(path);
        _box = null;
    }
}
