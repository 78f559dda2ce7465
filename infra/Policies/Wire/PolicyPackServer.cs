using System.Runtime.InteropServices;
using Baseline.Waivers;
using Policies.Sdk;

namespace Policies.Wire;

/// <summary>Serves a pack to the Pulumi engine: the whole main function of a pack.</summary>
public static class PolicyPackServer
{
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Listens, writes the port to standard output (that is how the engine finds it) and serves until the engine
    /// cancels, is gone, or the process is terminated.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="arguments">Of the process: <c>--waivers FILE</c>, flags of the engine, then its address.</param>
    /// <param name="time">Decides when ramps end.</param>
    /// <returns>Exit code: 0, or 2 when the pack itself or the waiver file it was started with is wrong.</returns>
    public static async Task<int> RunAsync(PolicyPack pack, IReadOnlyList<string> arguments, TimeProvider time)
    {
        var parent = EngineWatch.ParentId();
        if (pack.Errors() is { Count: > 0 } errors)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, errors));
            return 2;
        }

        var started = PackArguments.Parse(arguments, Environment.GetEnvironmentVariable);
        WaiverBook? waivers;
        try
        {
            waivers = started.WaiverFile is { } file ? PolicyWaivers.Read(file) : null;
        }
        catch (PolicyFileException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        using var ended = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, ended));
        // Ctrl-C in a terminal reaches every process; the engine answers it, and calls Cancel when it is done.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            if (started.EngineAddress is null) ended.Cancel();
        });
        // Announced before the web server is loaded: the engine connects meanwhile, and the system holds its connection.
        using var listener = new LoopbackListener();
        StandardOutput.WriteOnly($"{listener.EndPoint.Port}\n");
        using var server = new GrpcServer(new AnalyzerService(pack, time, waivers, ended.Cancel).Methods());
        await server.StartAsync(listener, CancellationToken.None);
        await WaitAsync(parent, started.EngineAddress, ended.Token);
        using var grace = new CancellationTokenSource(_grace);
        await server.StopAsync(grace.Token);
        return 0;
    }

    private static async Task WaitAsync(int parent, string? engineAddress, CancellationToken ended)
    {
        try
        {
            await EngineWatch.WaitUntilGoneAsync(parent, engineAddress, ended);
        }
        catch (OperationCanceledException)
        {
            // Cancel was called, or the process was asked to end.
        }
    }

    private static void End(PosixSignalContext context, CancellationTokenSource ended)
    {
        context.Cancel = true;
        ended.Cancel();
    }
}
