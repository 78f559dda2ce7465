using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Golden.Cli;
using Golden.Collector;
using Golden.Vm;

namespace Golden.Tests.Collector;

/// <summary>Real rsyslogd processes, real TLS.</summary>
public sealed class CollectorManagerTests : IDisposable
{
    private const string Program = "rsyslogd";

    private readonly string _root = Directory.CreateTempSubdirectory("golden-collector-").FullName;
    private readonly CollectorCertificates _certificates = new();
    private readonly List<(CollectorManager Manager, int Port)> _started = [];

    public void Dispose()
    {
        foreach (var (manager, port) in _started) manager.StopAsync(port, CancellationToken.None).GetAwaiter().GetResult();
        _certificates.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Takes_messages_of_clients_with_a_certificate_and_of_no_others()
    {
        var document = await StartAsync();
        Assert.True(await _certificates.Sender(document).SendAsync("n1", """{"msg":"first"}"""));
        await CollectorCertificates.ForeignSender(document).SendAsync("foreign", "x");
        await new LogSender(document, null).SendAsync("nobody", "x");
        Assert.True(await _certificates.Sender(document).SendAsync("n1", "plain words"));

        var lines = await ArrivedAsync(document, 2);
        Assert.Equal(["n1.jsonl"], Directory.GetFiles(Folder(document).Logs).Select(Path.GetFileName));
        Assert.Equal("""{"msg":"first"}""", lines[0]);
        Assert.Contains("\"msg\":\"plain words\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_from_outside_leads_to_no_other_folder()
    {
        var document = await StartAsync();
        Assert.True(await _certificates.Sender(document).SendAsync("../../escaped", "x"));
        await ArrivedAsync(document, 1);
        Assert.DoesNotContain("escaped.jsonl", Directory.GetFiles(_root, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Single(Directory.GetFiles(Folder(document).Logs));
    }

    [Fact]
    public async Task The_same_document_again_leaves_the_process_alone()
    {
        var document = await StartAsync();
        var before = ProcessOf(document);
        await Manager().StartAsync(document, CancellationToken.None);
        Assert.Equal(before, ProcessOf(document));
    }

    [Fact]
    public async Task Another_document_replaces_the_process()
    {
        var document = await StartAsync();
        var before = ProcessOf(document)!;
        using var others = new CollectorCertificates();
        await Manager().StartAsync(others.Document() with { Port = document.Port }, CancellationToken.None);
        Assert.False(before.Runs);
        Assert.NotNull(ProcessOf(document));
    }

    [Fact]
    public async Task Stop_removes_the_key_and_keeps_the_logs_and_can_be_repeated()
    {
        var document = await StartAsync();
        await _certificates.Sender(document).SendAsync("n1", "x");
        await ArrivedAsync(document, 1);
        var process = ProcessOf(document)!;
        await Manager().StopAsync(document.Port, CancellationToken.None);
        await Manager().StopAsync(document.Port, CancellationToken.None);
        Assert.False(process.Runs);
        Assert.True(LocalPorts.IsFree(document.Port));
        Assert.Empty(Manager().List());
        var folder = Folder(document);
        Assert.Equal(["logs", "rsyslogd.log", "work"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Directory.GetFiles(folder.Logs));
    }

    [Fact]
    public async Task A_record_without_its_process_is_stale_and_no_obstacle()
    {
        var document = await StartAsync();
        await ProcessOf(document)!.KillAsync(CancellationToken.None);
        Assert.Equal([(document.Port, false)], Manager().List());
        await Manager().StartAsync(document, CancellationToken.None);
        Assert.Equal([(document.Port, true)], Manager().List());
    }

    [Fact]
    public async Task A_collector_that_does_not_react_is_ended_after_its_time()
    {
        var document = await StartAsync();
        var process = ProcessOf(document)!;
        await SignalAsync("STOP", process);
        await new CollectorManager(_root, _ => { }, patience: TimeSpan.FromMilliseconds(200)).StopAsync(document.Port, CancellationToken.None);
        Assert.False(process.Runs);
        Assert.False(File.Exists(Folder(document).Key));
    }

    [Fact]
    public async Task Clients_that_stay_connected_do_not_keep_it_from_ending_by_itself()
    {
        var document = await StartAsync();
        using var silent = new TcpClient("127.0.0.1", document.Port);
        await using var node = await _certificates.Sender(document).ConnectAsync();
        // It would not be ended otherwise within this test.
        await new CollectorManager(_root, _ => { }, patience: TimeSpan.FromHours(1)).StopAsync(document.Port, CancellationToken.None);
        Assert.Empty(Manager().List());
    }

    [Fact]
    public async Task The_collector_of_another_checkout_is_never_touched()
    {
        var document = await StartAsync();
        var strangers = Path.Combine(_root, "other");
        var stranger = _certificates.Document();
        var manager = new CollectorManager(strangers, _ => { });
        _started.Add((manager, stranger.Port));
        await manager.StartAsync(stranger, CancellationToken.None);

        // As if a number had been used again: our record says nothing about processes but the word in their arguments.
        await Manager().StopAsync(stranger.Port, CancellationToken.None);
        await Manager().StopAsync(document.Port, CancellationToken.None);
        Assert.Equal([(stranger.Port, true)], manager.List());
    }

    [Fact]
    public async Task A_port_that_something_else_uses_is_an_error_that_names_it()
    {
        var document = await StartAsync();
        var thrown = await Assert.ThrowsAsync<UserErrorException>(() => new CollectorManager(Path.Combine(_root, "other"), _ => { }).StartAsync(document, CancellationToken.None));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"port {document.Port} on 127.0.0.1 is in use"), thrown.Message, StringComparison.Ordinal);
        Assert.Equal([(document.Port, true)], Manager().List());
    }

    [Fact]
    public async Task Its_files_can_be_read_by_this_account_only()
    {
        var document = await StartAsync();
        var folder = Folder(document);
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var path in (string[])[folder.Path, folder.Key, folder.Certificate]) Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & Others);
    }

    /// <summary>Waits for lines, of whatever node.</summary>
    private async Task<IReadOnlyList<string>> ArrivedAsync(CollectorDocument document, int count)
    {
        while (true)
        {
            var lines = Directory.GetFiles(Folder(document).Logs).SelectMany(File.ReadAllLines).ToList();
            if (lines.Count >= count) return lines;
            await Task.Delay(20);
        }
    }

    private CollectorManager Manager() => new(_root, _ => { });

    private CollectorFolder Folder(CollectorDocument document) => CollectorFolder.Of(_root, document.Port);

    private OwnedProcess? ProcessOf(CollectorDocument document) => OwnedProcess.Find(Program, Folder(document).ReadRecord()!.ConfigFile);

    private async Task<CollectorDocument> StartAsync()
    {
        var document = _certificates.Document();
        _started.Add((Manager(), document.Port));
        await Manager().StartAsync(document, CancellationToken.None);
        return document;
    }

    private static async Task SignalAsync(string signal, OwnedProcess process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
