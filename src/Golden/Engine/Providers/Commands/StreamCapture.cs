using System.Text;

namespace Golden.Engine.Providers.Commands;

/// <summary>Keeps a stream's text exactly and hands on its lines as they end.</summary>
internal sealed class StreamCapture(Action<string> onLine)
{
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public string Text
    {
        get
        {
            lock (_lock) return _text.ToString();
        }
    }

    public async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        var line = new StringBuilder();
        int count;
        while ((count = await ReadSomeAsync(reader, buffer)) > 0)
        {
            lock (_lock) _text.Append(buffer, 0, count);
            foreach (var c in buffer.AsMemory(0, count).ToArray())
            {
                if (c != '\n')
                {
                    line.Append(c);
                    continue;
                }

                onLine(line.ToString().TrimEnd('\r'));
                line.Clear();
            }
        }

        if (line.Length > 0) onLine(line.ToString());
    }

    /// <summary>The pipe may be closed under us when the process is disposed while somebody else still holds it open.</summary>
    private static async Task<int> ReadSomeAsync(StreamReader reader, char[] buffer)
    {
        try
        {
            return await reader.ReadAsync(buffer);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
    }
}
