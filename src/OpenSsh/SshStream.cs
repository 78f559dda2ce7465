using System.Diagnostics;
using System.Text;

namespace OpenSsh;

/// <summary>Standard input and output of one remote program as a stream in both directions. Disposing ends the connection.</summary>
public sealed class SshStream : Stream
{
    private readonly SshSession _session;
    private readonly Process _process;
    private readonly BoundedCapture _errors = new(8 * 1024, null, keepReading: true);
    private readonly Task _readingErrors;

    internal SshStream(SshSession session, string line)
    {
        _session = session;
        var start = session.StartInfo(line);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = ToolProcess.Start(start);
        _readingErrors = _errors.ReadAsync(_process.StandardError.BaseStream, CancellationToken.None);
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="IOException">The remote program ended with an error, or ssh did; the message has its words.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _process.StandardOutput.BaseStream.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0) await ExplainEndAsync(cancellationToken);
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(buffer, cancellationToken);
            await _process.StandardInput.BaseStream.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            await ExplainEndAsync(cancellationToken);
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => _process.StandardOutput.BaseStream.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
        _process.StandardInput.BaseStream.Write(buffer, offset, count);
        _process.StandardInput.BaseStream.Flush();
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task ExplainEndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _readingErrors;
        if (_process.ExitCode == 0) return;
        var said = Encoding.UTF8.GetString(_errors.Bytes.Span);
        var failure = _process.ExitCode == 255 ? SshFailureText.Classify(said) : SshFailure.None;
        var result = new SshResult(failure, _process.ExitCode, default, said);
        throw new IOException(failure == SshFailure.None ? $"{_session.Target.Display}: {said.Trim()}" : result.Explain(_session.Target));
    }
}
