using System.CommandLine;
using System.Diagnostics;
using HostChecks;
using Policies.Rules;
using Policies.Sdk.Reports;

namespace Golden.Cli.PolicyPacks;

/// <summary><c>golden policies</c>: the pack as an executable for the Pulumi CLI, and its reference page.</summary>
public static class PolicyCommands
{
    private const string PackFolder = "infra/Policies";
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
        var command = new Command("build", "Publish the pack as a ReadyToRun executable, the form that starts fastest");
        command.SetAction(async (_, cancellationToken) =>
        {
            var folder = Path.Combine(workspace().Root, PackFolder);
            var start = new ProcessStartInfo("dotnet", ["publish", folder, "-c", "Release", "-p:PublishReadyToRun=true", "--use-current-runtime", "--no-self-contained", "-v", "quiet", "--nologo", "-o", Path.Combine(folder, "bin", "pack")])
            {
                // Its messages are progress; standard output is for the result.
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start) ?? throw new UserErrorException("dotnet could not be started. Is the .NET SDK on PATH?");
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0) throw new UserErrorException($"The policy pack could not be published (dotnet ended with {process.ExitCode}):\n{output}", ExitCodes.Failing);
            await terminal.Out.WriteLineAsync($"{PackFolder}/bin/pack/Policies");
            await terminal.Error.WriteLineAsync($"Use it: pulumi preview --policy-pack {PackFolder}/bin/pack/Policies");
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
