using System.Runtime.InteropServices;
using Golden.Engine.Providers.Commands;
using HostChecks;

namespace Golden.Cli;

/// <summary>
/// Ctrl-C (SIGINT), SIGTERM, and the end of the terminal (SIGHUP). The first one cancels <see cref="Token"/>: running
/// steps are ended in order, the state is saved and the exit code is 130. The second one ends this process and the
/// commands that it runs at once; the next run resumes from the state.
/// </summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly TextWriter _error;
    private int _count;

    public Interruption(TextWriter error)
    {
        _error = error;
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal));
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            foreach (var group in ProcessGroup.OfChildren()) group.Kill();
            Environment.Exit(ExitCodes.Interrupted);
        }

        _error.WriteLine("Interrupted: ending the current step. Once more ends at once; the next run resumes either way.");
        _source.Cancel();
    }
}
