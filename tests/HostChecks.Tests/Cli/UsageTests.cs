using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Cli;

/// <summary>Wrong use: exit code 2, with what was found and what is allowed, before any host is touched.</summary>
public sealed class UsageTests
{
    private static readonly ImmutableArray<Control> _controls = [TestControls.Contains("T-001", new FileProbe("/etc/passwd"), "root:")];

    [Theory]
    [InlineData("no host is given", "run")]
    [InlineData("more than one of", "run", "--local", "--host", "a")]
    [InlineData("--format 'xml'", "run", "--local", "--format", "xml")]
    [InlineData("only one --format", "run", "--local", "--format", "json", "--format", "table")]
    [InlineData("matches no control", "run", "--local", "--control", "DKR-TYPO-*")]
    [InlineData("--timeout is 0", "run", "--local", "--timeout", "0")]
    [InlineData("does not exist", "run", "--fleet", "/nonexistent/fleet.json")]
    [InlineData("allowed: a host name", "run", "--host", "-oProxyCommand=id")]
    [InlineData("port of 'a:x'", "run", "--host", "a:x")]
    [InlineData("with --host", "run", "--local", "--docker", "ssh://x")]
    [InlineData("never used", "run", "--host", "a", "--docker", "tcp://a:2375")]
    [InlineData("there is no control 'T-999'", "explain", "T-999")]
    [InlineData("--sign needs --output", "collect", "--local", "--sign", "key")]
    [InlineData("does not exist", "judge", "/nonexistent/bundle.json")]
    [InlineData("could not be written", "docs", "--output", "/nonexistent/controls.md")]
    [InlineData("hostchecks run has no option '--nonsense'", "run", "--nonsense")]
    public async Task Is_explained(string expected, params string[] args)
    {
        var run = await AppRun.RunAsync(_controls, "", args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("", "not a fleet document")]
    [InlineData("[]", "not a fleet document")]
    [InlineData("null", "the fleet document is 'null'")]
    [InlineData("{\"schemaVersion\":2,\"nodes\":[]}", "schemaVersion is 2")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\"}]}", "nothing could be read")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"ssh\":{\"host\":\"h\",\"privateKye\":\"SECRET\"}}]}", "privateKye")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"ssh\":{\"host\":\"h\",\"port\":70000}}]}", "allowed: 1 to 65535")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"ssh\":{\"host\":\"h\"}},{\"name\":\"a\",\"ssh\":{\"host\":\"h\"}}]}", "used 2 times")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"docker\":{\"endpoint\":\"tcp://a:2375\"}}]}", "without TLS is never used")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"docker\":{\"endpoint\":\"http://a\"}}]}", "allowed: tcp://host:port")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"docker\":{\"endpoint\":\"tcp://a:2376\",\"ca\":\"SECRET\",\"cert\":\"SECRET\"}}]}", "go together")]
    public async Task A_broken_fleet_document_is_explained_without_its_values(string document, string expected)
    {
        var run = await AppRun.RunAsync(_controls, document, "run", "--fleet", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fleet_document_may_leave_out_what_has_a_default()
    {
        var fleet = HostChecks.Fleets.FleetReader.Parse("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"ssh\":{\"host\":\"h\"}}]}", "x");

        Assert.Equal("h:22", Assert.Single(fleet.Nodes).Ssh!.ToTarget().Display);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("collect")]
    [InlineData("judge")]
    [InlineData("list")]
    [InlineData("explain")]
    [InlineData("drift")]
    [InlineData("inventory")]
    [InlineData("watch")]
    [InlineData("docs")]
    [InlineData("doctor")]
    public async Task Help_of_every_command_has_examples(string command)
    {
        var run = await AppRun.RunAsync(_controls, "", command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Examples:\n  ", run.Out, StringComparison.Ordinal);
        Assert.Contains($"hostchecks {command}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_gives_130()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var app = new HostChecks.Cli.HostChecksApp(_controls, TimeProvider.System);

        Assert.Equal(130, await app.RunAsync(["run", "--local"], new HostChecks.Cli.HostChecksStreams(TextWriter.Null, TextWriter.Null, TextReader.Null), cancelled.Token));
    }
}
