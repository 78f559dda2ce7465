namespace Golden.Collector;

/// <summary>A growing text file.</summary>
internal sealed class FollowedFile(string path)
{
    private long _position;
    private string _rest = "";

    /// <summary>The last lines; <see cref="New"/> goes on after them.</summary>
    public IReadOnlyList<string> Last(int count) => [.. New().TakeLast(count)];

    /// <summary>Complete lines since the last call.</summary>
    public IReadOnlyList<string> New()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // It was emptied or replaced: start over.
        if (stream.Length < _position) (_position, _rest) = (0, "");
        stream.Position = _position;
        using var reader = new StreamReader(stream);
        var lines = (_rest + reader.ReadToEnd()).Split('\n');
        _position = stream.Position;
        _rest = lines[^1];
        return lines[..^1];
    }
}
