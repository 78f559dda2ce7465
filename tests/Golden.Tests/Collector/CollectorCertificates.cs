using System.Net;
using System.Net.Sockets;
using Golden.Collector;
using Tests.Shared.Docker;

namespace Golden.Tests.Collector;

/// <summary>A document for a collector on a free port, and clients of its CA and of another one.</summary>
internal sealed class CollectorCertificates : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("golden-collector-pki-");
    private readonly DaemonCertificates _certificates;

    public CollectorCertificates() => _certificates = DaemonCertificates.WriteTo(_folder);

    public CollectorDocument Document() => new()
    {
        SchemaVersion = 1,
        Port = FreePort(),
        PeerName = "golden",
        Certificate = File.ReadAllText(_certificates.ServerCertificateFile),
        Key = File.ReadAllText(_certificates.ServerKeyFile),
        ClientCa = File.ReadAllText(_certificates.CaFile),
    };

    public LogSender Sender(CollectorDocument document) => new(document, _certificates.NewClient());

    public static LogSender ForeignSender(CollectorDocument document) => new(document, DaemonCertificates.NewForeignClient());

    public void Dispose() => _folder.Delete(recursive: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
