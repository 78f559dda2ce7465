using System.Globalization;
using System.Text;

namespace HostChecks.Collecting;

/// <summary>What a collector streamed back, cut into its records. A stream that was cut short keeps what is whole.</summary>
public sealed class CollectorTranscript
{
    private readonly Dictionary<string, CollectorRecord> _records = new(StringComparer.Ordinal);

    private CollectorTranscript() { }

    /// <summary>User id that the collector ran as; <c>null</c> when it never started.</summary>
    public string? UserId { get; private set; }

    /// <summary><c>root</c>, <c>sudo</c>, <c>refused</c> (sudo said no) or <c>none</c>.</summary>
    public string Privilege { get; private set; } = "unknown";

    /// <summary>Whether the collector said that it was done.</summary>
    public bool Complete { get; private set; }

    public CollectorRecord? this[string name] => _records.GetValueOrDefault(name);

    /// <summary>Cuts a stream. Lines of the protocol start with the token, which nothing on the host can know before.</summary>
    public static CollectorTranscript Parse(ReadOnlyMemory<byte> stream, string token)
    {
        var transcript = new CollectorTranscript();
        var marker = Encoding.ASCII.GetBytes($"\n@{token} ");
        var open = new OpenRecord();
        var at = 0;
        while (true)
        {
            var found = stream.Span[at..].IndexOf(marker);
            if (found < 0) return transcript;
            var start = at + found;
            var lineStart = start + marker.Length;
            var length = stream.Span[lineStart..].IndexOf((byte)'\n');
            if (length < 0) return transcript;
            var words = Encoding.ASCII.GetString(stream.Span.Slice(lineStart, length)).Split(' ');
            transcript.Accept(words, stream, start, lineStart + length + 1, open);
            // The newline that ends this line may be the one that starts the next marker.
            at = lineStart + length;
        }
    }

    private void Accept(string[] words, ReadOnlyMemory<byte> stream, int start, int next, OpenRecord open)
    {
        switch (words)
        {
            case ["start", var uid, var privilege]:
                (UserId, Privilege) = (uid, privilege);
                break;
            case ["end"]:
                Complete = true;
                break;
            case ["b", var name]:
                open.Begin(name, next);
                break;
            case ["e", var name] when name == open.Name:
                open.EndOutput(Slice(stream, open.Start, start), next);
                break;
            case ["r", var name, var kind, var code]:
                var number = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 125;
                var errors = name == open.Name ? Encoding.UTF8.GetString(Slice(stream, open.Start, start).Span).Trim() : "";
                _records[name] = new CollectorRecord(kind, number, name == open.Name ? open.Output : default, errors);
                open.Begin("", next);
                break;
        }
    }

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> stream, int from, int to) => to > from ? stream[from..to] : default;

    private sealed class OpenRecord
    {
        public string Name { get; private set; } = "";

        public int Start { get; private set; }

        public ReadOnlyMemory<byte> Output { get; private set; }

        public void Begin(string name, int start) => (Name, Start, Output) = (name, start, default);

        public void EndOutput(ReadOnlyMemory<byte> output, int next) => (Output, Start) = (output, next);
    }
}
