using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Baseline.Controls;
using HostChecks.Cli;

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await new HostChecksApp(ImmutableArray<Control>.Empty, TimeProvider.System).RunAsync(args, HostChecksStreams.System(), interrupted.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    interrupted.Cancel();
}
