using System.Runtime.InteropServices;
using Baseline.Catalogue;
using HostChecks.Cli;

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await new HostChecksApp(AllControls.List, TimeProvider.System).RunAsync(args, HostChecksStreams.System(), interrupted.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    interrupted.Cancel();
}
