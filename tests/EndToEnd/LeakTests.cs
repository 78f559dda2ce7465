using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using EndToEnd.Support;
using Golden.Engine.State;
using Golden.Engine.Values;
using Golden.Vm;

namespace EndToEnd;

/// <summary>No secret of a deployment that has really run is to be found in clear, by somebody who knows what to look for.</summary>
[Collection(FreshCollection.Name)]
[Trait("Category", "Vm")]
public sealed class LeakTests
{
    // The disks and what is on them are the node's own; a socket has no content.
    private static readonly string[] _skipped = ["base.img", "root.qcow2", "data.qcow2", "qmp.sock"];
    private static readonly string _state = Path.Combine(Launcher.Root, ".golden");
    private readonly FreshNode _node;
    private readonly StackState _deployment;
    private readonly IReadOnlySet<string> _secrets;

    public LeakTests(FreshNode node)
    {
        _node = node;
        var store = new FileStateStore(
            Path.Combine(_state, NodeFixture.Stack + ".json"),
            new SecretBoxes(Environment.GetEnvironmentVariable(SecretBoxes.PassphraseVariable), SecretBoxes.DefaultKeyFile()));
        _deployment = store.Load()!;
        _secrets = SecretMaterial.Of(_deployment);
        // Deployment key, operator's key, two authorities, the collector, the setting that keys are derived from.
        Assert.InRange(_secrets.Count, 6, 100);
    }

    [Fact]
    public void No_file_of_the_deployment_holds_one()
    {
        var files = Directory.EnumerateFiles(_state, "*", SearchOption.AllDirectories).Where(file => !_skipped.Contains(Path.GetFileName(file))).ToList();
        Assert.Contains(files, file => file.EndsWith("console.log", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("e2e1.jsonl", StringComparison.Ordinal));
        foreach (var file in files.Where(file => !IsKeyOfCollector(file))) AssertClean(file, Encoding.Latin1.GetString(SharedFile.Read(file)));
    }

    [Fact]
    public void The_collector_alone_has_a_file_with_a_key_and_it_is_its_own()
    {
        var file = Assert.Single(Directory.EnumerateFiles(_state, "*", SearchOption.AllDirectories), IsKeyOfCollector);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.NotEqual(_node.Fleet.Docker!.Key!.Trim(), File.ReadAllText(file).Trim());
    }

    [Fact]
    public async Task Nothing_that_is_said_holds_one()
    {
        AssertClean("up", _node.Said);
        foreach (var words in (string[][])[["preview", NodeFixture.Stack, "--diff"], ["preview", NodeFixture.Stack, "--format", "json"], ["output", "--stack", NodeFixture.Stack], ["status", "--stack", NodeFixture.Stack]])
            AssertClean(string.Join(' ', words), await Launcher.RunAsync(words));
    }

    [Fact]
    public void User_data_holds_none_but_the_single_use_host_key()
    {
        var machine = Assert.Single(_deployment.Resources, each => each.Name == _node.Fleet.Name + "-machine");
        var stdin = Assert.IsType<PropertyString>(Assert.IsType<PropertySecret>(machine.Inputs["stdin"]).Value).Value;
        using var reader = new StreamReader(new GZipStream(new MemoryStream(VmSpecReader.Read(stdin).UserDataBytes.ToArray()), CompressionMode.Decompress));
        var text = reader.ReadToEnd();
        Assert.StartsWith("#cloud-config", text, StringComparison.Ordinal);
        AssertClean("user data", text);
        Assert.Equal(1, Regex.Count(text, "BEGIN [A-Z ]*PRIVATE KEY"));
    }

    [Fact]
    public async Task No_process_here_or_on_the_node_has_one_in_its_arguments()
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            var arguments = Path.Combine(process, "cmdline");
            if (TryRead(arguments) is { } text) AssertClean(arguments, text);
        }
        var there = await _node.Node.RunAsync("sudo -n sh -c 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr \"\\0\" \" \"'");
        Assert.Contains("dockerd", there, StringComparison.Ordinal);
        AssertClean("arguments on the node", there);
    }

    [Fact]
    public async Task No_log_of_the_node_holds_one() =>
        AssertClean("logs of the node", await _node.Node.RunAsync("sudo -n sh -c 'cat /var/log/*.log /var/log/cloud-init*; journalctl --no-pager -q -b | tail -c 4000000'"));

    private static bool IsKeyOfCollector(string file) =>
        Path.GetFileName(file) == "key.pem" && file.StartsWith(Path.Combine(_state, "collector") + "/", StringComparison.Ordinal);

    private void AssertClean(string where, string text)
    {
        foreach (var secret in _secrets) Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{where} holds a secret that begins with {secret[..4]}…");
    }

    /// <summary><c>null</c> when the process has ended.</summary>
    private static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
