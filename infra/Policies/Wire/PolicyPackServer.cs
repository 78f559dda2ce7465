using System.Globalization;
using System.Runtime.InteropServices;
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
    /// <param name="arguments">Of the process: flags of the engine, then its address.</param>
    /// <param name="time">Decides when ramps end.</param>
    /// <returns>Exit code: 0, or 2 when the pack itself is wrong.</returns>
    public static async Task<int> RunAsync(PolicyPack pack, IReadOnlyList<string> arguments, TimeProvider time)
    {
        var parent = EngineWatch.ParentId();
        if (pack.Errors() is { Count: > 0 } errors)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, errors));
            return 2;
        }

        using var ended = new CancellationTokenSource();
        var engineAddress = EngineAddress(arguments);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, ended));
        // Ctrl-C in a terminal reaches every process; the engine answers it, and calls Cancel when it is done.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            if (engineAddress is null) ended.Cancel();
        });
        using var server = new GrpcServer(new AnalyzerService(pack, time, ended.Cancel).Methods());
        var port = await server.StartAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(port.ToString(CultureInfo.InvariantCulture));
        await Console.Out.FlushAsync(CancellationToken.None);
        // Whatever a policy prints must not follow the port.
        Console.SetOut(Console.Error);
        await WaitAsync(parent, engineAddress, ended.Token);
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

    /// <summary>The last argument that is no flag; <c>--tracing</c> and others may come before it, with values of their own.</summary>
    private static string? EngineAddress(IReadOnlyList<string> arguments) =>
        arguments is [.., var last] && !last.StartsWith('-') && last.Contains(':', StringComparison.Ordinal) ? last : null;
}
