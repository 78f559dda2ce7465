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
    [InlineData("allowed: 'ssh-ed25519 AAAA…'", "run", "--host", "a", "--host-key", "ssh-rsa x")]
    [InlineData("port of 'a:x'", "run", "--host", "a:x")]
    [InlineData("port of '[::1]:'", "run", "--host", "[::1]:")]
    [InlineData("no address in brackets", "run", "--host", "[::1]x")]
    [InlineData("no address in brackets", "run", "--host", "[::1")]
    [InlineData("'x' for option '--level'; allowed: a whole number", "list", "--level", "x")]
    [InlineData("'1.5' for option '--timeout'; allowed: a whole number", "run", "--local", "--timeout", "1.5")]
    [InlineData("with --host", "run", "--local", "--docker", "ssh://x")]
    [InlineData("never used", "run", "--host", "a", "--docker", "tcp://a:2375")]
    [InlineData("there is no control 'T-999'", "explain", "T-999")]
    [InlineData("--sign needs --output", "collect", "--local", "--sign", "key")]
    [InlineData("does not exist", "judge", "/nonexistent/bundle.json")]
    [InlineData("could not be written", "docs", "--output", "/nonexistent/controls.md")]
    [InlineData("names no file", "run", "--local", "--format", "json=")]
    [InlineData("two reports would be written to", "run", "--local", "--format", "json=report", "--format", "sarif=./report")]
    [InlineData("has nothing to hold", "run", "--local", "--format", "json=report", "--output", "other")]
    [InlineData("is a folder", "judge", "/tmp")]
    [InlineData("is a folder", "run", "--fleet", "/tmp")]
    [InlineData("is a folder", "waivers", "/tmp")]
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
    [InlineData("{\"schemaVersion\":1,\"nodes\":[]}", "nodes is empty")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[null]}", "nodes[0] is null")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":null,\"ssh\":{\"host\":\"h\"}}]}", "$.nodes[0]")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"ssh\":{\"host\":null}}]}", "$.nodes[0].ssh")]
    [InlineData("{\"schemaVersion\":1,\"nodes\":[{\"name\":\"a\",\"docker\":{\"endpoint\":null}}]}", "$.nodes[0].docker")]
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

    [Theory]
    [InlineData("inventory")]
    [InlineData("watch")]
    [InlineData("doctor")]
    [InlineData("collect")]
    public async Task A_fleet_of_nobody_is_never_fine(string command) =>
        Assert.Equal(2, (await AppRun.RunAsync(_controls, "{\"schemaVersion\":1,\"nodes\":[]}", command, "--fleet", "-")).ExitCode);

    [Fact]
    public async Task A_report_that_cannot_be_written_costs_no_other()
    {
        var file = Path.GetTempFileName();
        try
        {
            var run = await AppRun.RunAsync(_controls, "", "run", "--local", "--format", "json=/nonexistent/report.json", "--format", $"sarif={file}", "--format", "table");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("Allowed: a file in a folder that exists", run.Error, StringComparison.Ordinal);
            Assert.Contains("2.1.0", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
            Assert.NotEmpty(run.Out);
        }
        finally
        {
            File.Delete(file);
        }
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
