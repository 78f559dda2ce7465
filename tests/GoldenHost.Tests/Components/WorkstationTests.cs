using GoldenHost.Tests.Running;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class WorkstationTests
{
    [Fact]
    public async Task Embedded_engine_runs_commands_in_the_root() => Assert.All(await FoldersAsync(null), folder => Assert.Equal(".", folder));

    [Fact]
    public async Task Pulumi_runs_commands_in_the_root_too_though_it_starts_from_the_folder_of_the_program()
    {
        var main = StackFile.Read(Repository.Path("Pulumi.yaml"))["main"].ToString();

        Assert.All(await FoldersAsync("127.0.0.1:1"), folder => Assert.Equal(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, main, folder))));
    }

    private static async Task<string[]> FoldersAsync(string? monitor)
    {
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", monitor);
        try
        {
            var folders = (await ProgramRun.Of("local")).OfType("command:local:Command").Select(command => command.Text("dir")).ToArray();
            Assert.Equal(3, folders.Length);
            return folders;
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_MONITOR", null);
        }
    }
}
