using System.Collections.Immutable;
using System.Diagnostics;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Evidence;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Evidence;

public sealed class BundleTests : IDisposable
{
    private static readonly ImmutableArray<Control> _controls = [TestControls.Contains("T-001", new FileProbe("/etc/passwd"), "root:")];

    private readonly string _folder = Directory.CreateTempSubdirectory("gh-bundle-").FullName;

    private string Bundle => Path.Combine(_folder, "evidence.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Collected_evidence_is_judged_later_as_on_the_spot()
    {
        Assert.Equal(0, (await CollectAsync()).ExitCode);

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    [Fact]
    public async Task A_control_that_was_not_collected_is_an_error_and_not_a_pass()
    {
        await CollectAsync();

        var run = await AppRun.RunAsync([.. _controls, TestControls.Contains("T-NEW", new FileProbe("/etc/group"), "root:")], "", "judge", Bundle);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no reading 'file:/etc/group'", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root:x:0:0", "root:x:1:1", "altered")]
    [InlineData("\"manifest\": {", "\"manifest\": {\n \"other\": {},", "other was removed")]
    public async Task An_altered_bundle_is_not_judged_and_what_was_altered_is_named(string found, string altered, string words)
    {
        await CollectAsync();
        await File.WriteAllTextAsync(Bundle, (await File.ReadAllTextAsync(Bundle)).Replace(found, altered, StringComparison.Ordinal));

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collectedAt", "\"2026-01-01T00:00:00.0000000Z\"")]
    [InlineData("spec", "null")]
    public async Task An_altered_time_or_specification_is_not_judged(string member, string becomes)
    {
        await CollectAsync();
        var bundle = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Bundle))!;
        bundle["hosts"]![0]!.AsObject().Remove(member);
        await File.WriteAllTextAsync(Bundle, bundle.ToJsonString().Replace("\"readings\":{", $"\"{member}\":{becomes},\"readings\":{{", StringComparison.Ordinal));

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("altered", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specification_is_covered_by_its_digest()
    {
        var spec = global::Tests.Shared.Hosts.RecordedHostFile.Spec(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Baseline.Tests/Hosts/golden.json")))!;
        var evidence = new HostEvidence { Host = "n1", CollectedAt = DateTimeOffset.UnixEpoch, Readings = ImmutableSortedDictionary<string, Reading>.Empty };
        var text = System.Text.Encoding.UTF8.GetString(BundleWriter.Write([new BundledHost(evidence, spec)]));

        Assert.Equal(spec.Name, BundleReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "bundle")[0].Spec!.Name);
        var altered = text.Replace($"\"name\": \"{spec.Name}\"", "\"name\": \"another\"", StringComparison.Ordinal);
        Assert.NotEqual(text, altered);
        Assert.Throws<UnjudgeableException>(() => BundleReader.Read(System.Text.Encoding.UTF8.GetBytes(altered), "bundle"));
    }

    [Fact]
    public async Task A_bundle_from_which_the_digests_of_hosts_were_taken_is_not_judged()
    {
        await CollectAsync();
        await WithoutHostDigestsAsync(schemaVersion: 2);

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("'hostDigests' was removed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_of_before_there_were_digests_of_hosts_is_judged_and_said_to_be_less_sure()
    {
        await CollectAsync();
        await WithoutHostDigestsAsync(schemaVersion: 1);

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("schemaVersion 1 has no digest of a host's time and specification", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_time_is_not_judged_in_an_older_bundle_that_has_digests_of_hosts()
    {
        await CollectAsync();
        var text = (await File.ReadAllTextAsync(Bundle)).Replace("\"schemaVersion\": 2", "\"schemaVersion\": 1", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Bundle, text);
        var whole = await AppRun.RunAsync(_controls, "", "judge", Bundle);
        await File.WriteAllTextAsync(Bundle, text.Replace("\"collectedAt\": \"20", "\"collectedAt\": \"19", StringComparison.Ordinal));

        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Equal(3, (await AppRun.RunAsync(_controls, "", "judge", Bundle)).ExitCode);
    }

    [Fact]
    public async Task A_host_that_is_listed_twice_is_named()
    {
        await CollectAsync();
        var bundle = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Bundle))!;
        bundle["hosts"]!.AsArray().Add(bundle["hosts"]![0]!.DeepClone());
        await File.WriteAllTextAsync(Bundle, bundle.ToJsonString());

        var run = await AppRun.RunAsync(_controls, "", "judge", Bundle);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is listed twice", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"schemaVersion\":1,\"hosts\":[{}],\"manifest\":{}}")]
    [InlineData("{\"schemaVersion\":1,\"hosts\":[{\"host\":\"a\",\"collectedAt\":\"x\",\"readings\":{}}],\"manifest\":{}}")]
    [InlineData("{\"schemaVersion\":0,\"hosts\":[],\"manifest\":{}}")]
    [InlineData("{\"schemaVersion\":99,\"hosts\":[],\"manifest\":{}}")]
    [InlineData("{\"schemaVersion\":1,\"hosts\":[],\"manifest\":{}}")]
    [InlineData("[1,2")]
    public async Task What_is_no_bundle_is_refused(string text)
    {
        await File.WriteAllTextAsync(Bundle, text);

        Assert.Equal(3, (await AppRun.RunAsync(_controls, "", "judge", Bundle)).ExitCode);
    }

    [Fact]
    public async Task A_signed_bundle_is_accepted_from_its_signer_only()
    {
        var key = Key("signer");
        var signers = Path.Combine(_folder, "allowed_signers");
        await File.WriteAllTextAsync(signers, $"ops@example.org {await File.ReadAllTextAsync(key + ".pub")}");
        await CollectAsync("--sign", key);

        Assert.Equal(0, (await JudgeAsync(signers)).ExitCode);

        await File.WriteAllTextAsync(signers, $"ops@example.org {await File.ReadAllTextAsync(Key("other") + ".pub")}");
        Assert.Equal(3, (await JudgeAsync(signers)).ExitCode);

        Assert.Equal(2, (await JudgeAsync("/nowhere/allowed_signers")).ExitCode);
        File.Delete(Bundle + ".sig");
        Assert.Equal(2, (await JudgeAsync("/nowhere/allowed_signers")).ExitCode);
        Assert.Contains("not signed", (await JudgeAsync(signers)).Error, StringComparison.Ordinal);
    }

    private Task<AppRun> JudgeAsync(string signers) => AppRun.RunAsync(_controls, "", "judge", Bundle, "--signers", signers, "--signer", "ops@example.org");

    private Task<AppRun> CollectAsync(params string[] more) => AppRun.RunAsync(_controls, "", ["collect", "--local", "--output", Bundle, .. more]);

    private async Task WithoutHostDigestsAsync(int schemaVersion)
    {
        var bundle = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Bundle))!.AsObject();
        Assert.True(bundle.Remove("hostDigests"));
        bundle["schemaVersion"] = schemaVersion;
        await File.WriteAllTextAsync(Bundle, bundle.ToJsonString());
    }

    private string Key(string name)
    {
        var path = Path.Combine(_folder, name);
        using var process = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path]);
        process.WaitForExit();
        return path;
    }
}
