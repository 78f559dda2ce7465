using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Golden.Vm;

/// <summary>Asks whether an SSH server really answers: QEMU's port forwarding accepts connections long before one runs.</summary>
public static class SshBanner
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <returns>The first line, or <c>null</c>.</returns>
    public static async Task<string?> ReadAsync(int port, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
            var buffer = new byte[255];
            var read = await client.GetStream().ReadAtLeastAsync(buffer, 4, throwOnEndOfStream: false, limit.Token);
            var text = Encoding.ASCII.GetString(buffer, 0, read);
            return text.StartsWith("SSH-", StringComparison.Ordinal) ? text.TrimEnd() : null;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
