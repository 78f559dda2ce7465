using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Golden.Engine.Config;

/// <summary>
/// Neighbouring ports that are free on loopback now. They lie below the range from which Linux takes the ports of
/// outgoing connections (32768), so that nothing takes one later by chance.
/// </summary>
public static class FreePorts
{
    private const int Lowest = 20_000;
    private const int Highest = 32_000;

    /// <returns>The first of them.</returns>
    public static int ChooseBlock(int count)
    {
        // Start anywhere: two checkouts on one machine should not compete for the same block.
        var blocks = (Highest - Lowest) / count;
        var start = RandomNumberGenerator.GetInt32(blocks);
        for (var i = 0; i < blocks; i++)
        {
            var first = Lowest + (start + i) % blocks * count;
            if (Enumerable.Range(first, count).All(IsFree)) return first;
        }

        throw new InvalidOperationException($"No {count} neighbouring ports are free between {Lowest} and {Highest}.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
