using Baseline.Evidence;
using Baseline.Parsing;

namespace Baseline.Tests.Tools;

/// <summary>The parsers read what the programs of the machine that runs the tests print.</summary>
public sealed class RealOutputTests
{
    [SkippableFact]
    public async Task Accounts_and_groups()
    {
        Assert.Contains(Accounts.Parse(await Output(Probes.Accounts)), a => a is { Name: "root", Uid: 0 });
        Assert.Contains(Accounts.Groups(await Output(Probes.Groups)), g => g is { Name: "root", Gid: 0 });
    }

    [SkippableFact]
    public async Task Mounts_of_this_machine() => Assert.Contains(Mounts.Parse(await Output(Probes.Mounts)), m => m.Target == "/");

    [SkippableFact]
    public async Task Packages_of_this_machine() => Assert.True(InstalledPackages.Parse(await Output(Probes.Packages)).ContainsKey("dpkg"));

    [SkippableFact]
    public async Task Listening_sockets() => Assert.All(Listeners.Parse(await Output(Probes.Listeners)), l => Assert.InRange(l.Port, 1, 65535));

    [SkippableFact]
    public async Task Kernel_parameters() => Assert.NotEmpty(KeyValues.Sysctl(await Output(Probes.Sysctl)));

    [SkippableFact]
    public async Task The_mode_of_a_file()
    {
        Tool.Need("stat");
        var (code, output) = await Tool.RunAsync("stat", "-c", "%F|%a|%u|%g|%U|%G|%N", "/tmp");
        Assert.Equal(0, code);
        var facts = FileFacts.Parse(output);
        Assert.Equal(("directory", "1777", "root"), (facts.Kind, FileFacts.Print(facts.Mode), facts.User));
    }

    private static async Task<string> Output(CommandProbe probe)
    {
        Tool.Need(probe.Arguments[0]);
        var (code, output) = await Tool.RunAsync([.. probe.Arguments]);
        Assert.True(code == 0, $"{probe.Key}: exit {code}: {output}");
        return output;
    }
}
