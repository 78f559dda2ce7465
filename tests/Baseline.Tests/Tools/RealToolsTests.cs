using Baseline.Firewall;
using Baseline.Parsing;
using Baseline.Rendering;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Tools;

/// <summary>What the programs themselves say to what was rendered for them.</summary>
public sealed class RealToolsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("golden-baseline-").FullName;

    public RealToolsTests()
    {
        foreach (var file in HostRenderer.Render(Specs.Golden).Values)
        {
            var path = At(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(file.Mode, 8));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableTheory]
    [InlineData("/usr/local/sbin/golden-apply")]
    [InlineData("/usr/local/sbin/golden-enrol")]
    public async Task Shellcheck_finds_nothing(string script)
    {
        Tool.Need("shellcheck");
        await Succeeds("shellcheck", At(script));
    }

    [SkippableTheory]
    [InlineData("record.sh")]
    [InlineData("record-node.sh")]
    public async Task Shellcheck_finds_nothing_in_what_records_hosts(string script)
    {
        Tool.Need("shellcheck");
        await Succeeds("shellcheck", Path.Combine(AppContext.BaseDirectory, "Hosts", script));
    }

    [SkippableFact]
    public async Task Shellcheck_finds_nothing_in_what_breaks_a_node_in_any_round()
    {
        Tool.Need("shellcheck");
        var rounds = Directory.GetFiles(Repository.Path("tests/Baseline.Tests/Hosts/break")).Where(file => Path.GetFileName(file) != "start.sh").ToList();
        Assert.Equal(8, rounds.Count);
        foreach (var round in rounds)
        {
            // As record-node.sh joins them.
            var parts = new[] { Repository.Path("tests/Baseline.Tests/Hosts/break/start.sh"), Repository.Path("tests/Shared/Node/play-metadata.sh"), round };
            await File.WriteAllTextAsync(At("/break.sh"), string.Concat(parts.Select(File.ReadAllText)));
            await Succeeds("shellcheck", At("/break.sh"));
        }
    }

    [SkippableFact]
    public async Task Cloud_init_accepts_the_document()
    {
        Tool.Need("cloud-init", "gzip");
        await File.WriteAllBytesAsync(At("/user-data.gz"), UserData.Render(Specs.Golden, Specs.BootstrapKey(Specs.Golden)));
        await Succeeds("gzip", "-d", At("/user-data.gz"));
        Assert.Contains("Valid", await Succeeds("cloud-init", "schema", "-c", At("/user-data")), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task Sudo_accepts_the_rules()
    {
        Tool.Need("visudo");
        await Succeeds("visudo", "-c", "-f", At("/etc/sudoers.d/60-golden"));
    }

    [SkippableFact]
    public async Task The_ssh_server_accepts_and_reports_the_configuration()
    {
        Tool.Need("sshd", "ssh-keygen");
        Skip.If(Environment.UserName != "root", "sshd -T needs root");
        Directory.CreateDirectory("/run/sshd");
        await Succeeds("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", At("/hostkey"));
        var file = At("/etc/ssh/sshd_config");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("/etc/ssh/ssh_host_ed25519_key", At("/hostkey"), StringComparison.Ordinal));
        var effective = BrokenEvidence.Set(Baseline.Evidence.Probes.Sshd, await Succeeds("sshd", "-T", "-f", file));
        foreach (var control in Baseline.Catalogue.AllControls.List.Where(c => c.Id.StartsWith("DKR-SSH", StringComparison.Ordinal)))
        {
            var verdict = control.Setting.Judge(HealthyHost.Context(effective));
            Assert.True(verdict.Status == Baseline.Verdicts.VerdictStatus.Pass, $"{control.Id}: {verdict}");
        }
    }

    [SkippableFact]
    public async Task Rsyslog_accepts_the_configuration()
    {
        Tool.Need("rsyslogd");
        Skip.IfNot(Directory.EnumerateFiles("/usr/lib", "imjournal.so", SearchOption.AllDirectories).Any(), "rsyslog has no imjournal here");
        var (file, tls) = (At("/etc/rsyslog.conf"), At("/log-tls"));
        Directory.CreateDirectory(tls);
        foreach (var name in new[] { "ca.pem", "client.pem", "client.key" }) await File.WriteAllTextAsync(Path.Combine(tls, name), Pki.Golden.Server);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("/etc/golden/log-tls", tls, StringComparison.Ordinal));
        await Succeeds("rsyslogd", "-N1", "-f", file);
    }

    [SkippableFact]
    public async Task Dnsmasq_accepts_the_configuration()
    {
        Tool.Need("dnsmasq");
        await Succeeds("dnsmasq", "--test", $"--conf-file={At("/etc/golden/dnsmasq.conf")}");
    }

    /// <summary>Loads the ruleset in a network namespace of its own, twice, and compares what the kernel then has.</summary>
    [SkippableFact]
    public async Task The_kernel_holds_what_the_baseline_states()
    {
        Tool.Need("nft", "unshare");
        Skip.If((await Tool.RunAsync("unshare", "-n", "true")).Code != 0, "may not make a network namespace");
        // The build machine lacks the node's accounts.
        var uids = Accounts.Parse(Samples.Text("passwd.txt")).ToDictionary(a => a.Name, a => a.Uid.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var file = At("/etc/nftables.conf");
        var text = await File.ReadAllTextAsync(file);
        foreach (var name in GoldenRuleset.NamedAccounts) text = text.Replace($"\"{name}\"", uids[name], StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text);
        var json = await Succeeds("unshare", "-n", "sh", "-c", "nft -f \"$0\" && nft -f \"$0\" && nft -j list ruleset", file);
        var loaded = Assert.Single(NftJson.Parse(json));
        Assert.Equivalent(GoldenRuleset.For(Specs.Golden, name => uids[name]), loaded, strict: true);
        if (CommittedFile.Accepting) await File.WriteAllTextAsync(Repository.Path("tests/Baseline.Tests/Samples/nft.txt"), json);
    }

    [Fact]
    public void The_file_reads_back_as_what_the_baseline_states() =>
        Assert.Equivalent(GoldenRuleset.For(Specs.Golden), Assert.Single(NftText.Parse(NftablesConf.Render(Specs.Golden))), strict: true);

    private static async Task<string> Succeeds(params string[] command)
    {
        var (code, output) = await Tool.RunAsync(command);
        Assert.True(code == 0, $"{string.Join(' ', command)}: exit {code}\n{output}");
        return output;
    }

    private string At(string path) => folder + path;
}
