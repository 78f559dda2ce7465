using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Text.Json;
using Golden.Cli;
using Golden.Files;
using Golden.Vm;
using HostChecks;

namespace Golden.Collector;

/// <summary>Runs real rsyslogd processes, as this account, that receive the logs of local nodes.</summary>
/// <param name="stateFolder">Of the checkout.</param>
/// <param name="progress">Gets a line for people.</param>
/// <param name="patience">How long a collector may take to write out what it still holds before it is ended; 15 s when not given.</param>
public sealed class CollectorManager(string stateFolder, Action<string> progress, TimeSpan? patience = null)
{
    private const string Program = "rsyslogd";

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(15);

    /// <summary>Starts a collector and waits until it listens. One that already runs with the same document stays; another is replaced.</summary>
    /// <exception cref="UserErrorException">The port is in use, or rsyslogd refuses.</exception>
    public async Task StartAsync(CollectorDocument document, CancellationToken cancellationToken)
    {
        var folder = CollectorFolder.Of(stateFolder, document.Port);
        using var held = await LockAsync(folder, cancellationToken);
        if (folder.ReadRecord() is { } record)
        {
            if (record.Digest == document.Digest() && ProcessOf(record) is not null)
            {
                await WaitUntilListeningAsync(record, folder, document.Port, cancellationToken);
                return;
            }
            await StopHeldAsync(folder, cancellationToken);
        }

        LocalPorts.RequireFree("The log collector", ("port", document.Port));
        folder.Create();
        var started = new CollectorRecord(Path.Combine(folder.Path, $"{Guid.NewGuid():D}.conf"), document.Digest());
        // Before the process: an interrupted start is found and ended by the next one.
        AtomicFile.Write(folder.RecordFile, JsonSerializer.Serialize(started, VmJson.Options) + "\n");
        AtomicFile.Write(folder.Certificate, document.Certificate);
        AtomicFile.Write(folder.ClientCa, document.ClientCa);
        AtomicFile.Write(folder.Key, document.Key);
        AtomicFile.Write(started.ConfigFile, RsyslogConfig.Write(folder, document.Port));
        await DetachedProcess.StartAsync(folder.Path, folder.OwnLog, Program, ["-n", "-iNONE", "-f", started.ConfigFile], cancellationToken);
        await WaitUntilListeningAsync(started, folder, document.Port, cancellationToken);
        progress($"log collector: listens on 127.0.0.1:{document.Port} for clients with a certificate; logs in {folder.Logs}");
    }

    /// <summary>Ends the collector and removes its key. What it has collected stays. One that does not run is no error.</summary>
    public async Task StopAsync(int port, CancellationToken cancellationToken)
    {
        var folder = CollectorFolder.Of(stateFolder, port);
        using var held = await LockAsync(folder, cancellationToken);
        await StopHeldAsync(folder, cancellationToken);
        progress($"log collector on port {port}: stopped");
    }

    /// <summary>Port and state of every collector of this checkout that has not been stopped.</summary>
    public IReadOnlyList<(int Port, bool Runs)> List() =>
    [
        .. CollectorFolder.All(stateFolder)
            .Select(folder => (folder.Port, Record: folder.ReadRecord()))
            .Where(each => each is { Port: not null, Record: not null })
            .Select(each => (each.Port!.Value, ProcessOf(each.Record!) is not null)),
    ];

    private static OwnedProcess? ProcessOf(CollectorRecord record) => OwnedProcess.Find(Program, record.ConfigFile);

    private async Task StopHeldAsync(CollectorFolder folder, CancellationToken cancellationToken)
    {
        if (folder.ReadRecord() is not { } record) return;
        if (ProcessOf(record) is { } process)
        {
            await process.AskToEndAsync(cancellationToken);
            if (!await process.WaitForEndAsync(_patience, cancellationToken)) await process.KillAsync(cancellationToken);
        }
        foreach (var file in (string[])[folder.Key, folder.Certificate, folder.ClientCa, record.ConfigFile, folder.RecordFile]) File.Delete(file);
    }

    private static async Task WaitUntilListeningAsync(CollectorRecord record, CollectorFolder folder, int port, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (!Listens(port))
        {
            var gone = ProcessOf(record) is null && waited.Elapsed > TimeSpan.FromSeconds(2);
            if (gone || waited.Elapsed > TimeSpan.FromMinutes(1))
                throw new UserErrorException($"The log collector does not listen on port {port}. rsyslogd said ({folder.OwnLog}):\n{LogTail.Read(folder.OwnLog, 10)}", ExitCodes.Failing);
            await Task.Delay(50, cancellationToken);
        }
    }

    // Asked of the kernel: a connection without a handshake would be an error in the collector's own log.
    private static bool Listens(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    private Task<FileLock> LockAsync(CollectorFolder folder, CancellationToken cancellationToken) =>
        FileLock.WaitAsync(folder.Path + ".lock", () => progress("log collector: waiting for another command to end"), cancellationToken);
}
