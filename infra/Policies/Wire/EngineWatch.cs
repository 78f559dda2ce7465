using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Policies.Wire;

/// <summary>
/// Notices that whoever started the pack is gone: the parent process changed, or nothing listens at the engine's
/// address any more. A killed <c>dotnet run</c> leaves its program behind, and the CLI then waits for it.
/// </summary>
internal static partial class EngineWatch
{
    private const int AllowedMisses = 3;

    /// <summary>The parent is looked at every time; the address, which costs the engine a connection, every fifth.</summary>
    private const int TicksPerProbe = 5;
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    /// <summary>The process that started this one; 0 where the system cannot say. Ask early: it changes when that process ends.</summary>
    public static int ParentId() => OperatingSystem.IsWindows() ? 0 : GetParentId();

    /// <param name="parent">The parent that this process was started by.</param>
    /// <param name="engineAddress"><c>host:port</c>; <c>null</c> when started by hand, and then only the parent counts.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <returns>When the engine is gone.</returns>
    public static async Task WaitUntilGoneAsync(int parent, string? engineAddress, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(_interval);
        var misses = 0;
        for (var tick = 1; await timer.WaitForNextTickAsync(cancellation); tick++)
        {
            if (ParentId() != parent) return;
            if (tick % TicksPerProbe != 0) continue;
            misses = await ListensAsync(engineAddress, cancellation) ? 0 : misses + 1;
            if (misses >= AllowedMisses) return;
        }
    }

    private static async Task<bool> ListensAsync(string? address, CancellationToken cancellation)
    {
        if (address?.LastIndexOf(':') is not { } colon || !int.TryParse(address.AsSpan(colon + 1), out var port)) return true;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address[..colon], port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentId();
}
