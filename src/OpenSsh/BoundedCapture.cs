using System.Buffers;
using System.Text;

namespace OpenSsh;

/// <summary>Keeps the first bytes of a stream and hands on its lines.</summary>
internal sealed class BoundedCapture(int limit, Action<string>? onLine, bool keepReading = false)
{
    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly ArrayBufferWriter<byte> _line = new();

    public ReadOnlyMemory<byte> Bytes => _kept.WrittenMemory;

    /// <summary><c>false</c> when there was more than the limit.</summary>
    public async Task<bool> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[32 * 1024];
        var whole = true;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var room = Math.Min(read, limit - _kept.WrittenCount);
            _kept.Write(buffer.AsSpan(0, room));
            if (onLine is not null) Emit(buffer.AsSpan(0, read), onLine);
            if (room == read) continue;
            whole = false;
            if (!keepReading) return false;
        }
        if (onLine is not null && _line.WrittenCount > 0) onLine(TakeLine());
        return whole;
    }

    private void Emit(ReadOnlySpan<byte> bytes, Action<string> emit)
    {
        int end;
        while ((end = bytes.IndexOf((byte)'\n')) >= 0)
        {
            _line.Write(bytes[..end]);
            emit(TakeLine());
            bytes = bytes[(end + 1)..];
        }
        _line.Write(bytes);
    }

    private string TakeLine()
    {
        var text = Encoding.UTF8.GetString(_line.WrittenSpan).TrimEnd('\r');
        _line.ResetWrittenCount();
        return text;
    }
}
