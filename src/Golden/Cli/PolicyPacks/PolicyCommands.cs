using System.CommandLine;
using HostChecks;
using Policies.Rules;
using Policies.Sdk.Reports;

namespace Golden.Cli.PolicyPacks;

/// <summary><c>golden policies</c>: the pack as an executable for the Pulumi CLI, and its reference page.</summary>
public static class PolicyCommands
{
    private const string Document = "docs/policies.md";

    public static Command Create(Func<Workspace> workspace, Terminal terminal)
    {
        var command = new Command("policies", "The policy pack: build it for the Pulumi CLI, write its documentation");
        command.Subcommands.Add(Build(workspace, terminal));
        command.Subcommands.Add(Docs(workspace, terminal));
        return command;
    }

    private static Command Build(Func<Workspace> workspace, Terminal terminal)
    {
        var command = new Command("build", "Publish the pack as an executable that is compiled ahead of time, the form that starts fastest; takes a minute or two");
        command.SetAction(async (_, cancellationToken) =>
        {
            await new PackPublisher(workspace().Root).PublishAsync(cancellationToken);
            await terminal.Out.WriteLineAsync(PackPublisher.Executable);
            await terminal.Error.WriteLineAsync(
                $"Use it: pulumi preview --policy-pack {PackPublisher.Executable}\n" +
                $"With a CLI before 3.255: pulumi preview --policy-pack {PackPublisher.PublishedFolder}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command Docs(Func<Workspace> workspace, Terminal terminal)
    {
        var command = new Command("docs", $"Write {Document} from the pack");
        command.SetAction(async (_, cancellationToken) =>
        {
            await File.WriteAllTextAsync(Path.Combine(workspace().Root, Document), PolicyDocument.Write(GoldenPack.Create()), cancellationToken);
            await terminal.Error.WriteLineAsync($"Written: {Document}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
