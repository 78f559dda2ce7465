using System.CommandLine;
using System.Diagnostics;
using Golden.Cli;
using Golden.Cli.Deployments;
using OpenSsh;

namespace Golden.Nodes;

/// <summary>Commands for people that work on running nodes.</summary>
internal static class NodeCommands
{
    public static IReadOnlyList<Command> Create(Func<EngineParts> parts, Terminal terminal) =>
        [StatusCommand.Create(parts, terminal), Shell(parts, terminal), Docker(parts, terminal)];

    private static Command Shell(Func<EngineParts> parts, Terminal terminal) =>
        OnNode("shell", "Log in to a node as its administrator, or run one command there: ./golden shell n1 -- uptime", parts, terminal, async (node, words, token) =>
        {
            var target = node.Ssh?.ToTarget() ?? throw new UserErrorException($"The fleet document has no ssh access to node '{node.Name}'.");
            await using var session = await SshSession.OpenAsync(target, token);
            return await RunAsync(session.StartInfo(words.Count == 0 ? null : PosixShell.Join(words)), token);
        });

    private static Command Docker(Func<EngineParts> parts, Terminal terminal) =>
        OnNode("docker", "The docker CLI on a node, over mutual TLS: ./golden docker n1 -- ps", parts, terminal, async (node, words, token) =>
        {
            var docker = node.Docker ?? throw new UserErrorException($"The fleet document has no Docker access to node '{node.Name}'.");
            await using var tunnel = new DockerTunnel(docker.ToEndpoint(), problem => terminal.Error.WriteLine($"{node.Name} ({docker.Endpoint}): {problem}\nRun: ./golden status"));
            var start = new ProcessStartInfo(Vm.Tool.Find("docker"));
            foreach (var word in words) start.ArgumentList.Add(word);
            if (words is ["logs", ..] or ["container" or "compose", "logs", ..])
                terminal.Error.WriteLine($"A golden node's daemon cannot read the journal that containers log to. Their lines are at the collector: ./golden logs {node.Name}");
            // What a person has set for other daemons would be taken for this one.
            foreach (var name in (string[])["DOCKER_CONTEXT", "DOCKER_TLS", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"]) start.Environment.Remove(name);
            start.Environment["DOCKER_HOST"] = tunnel.Host;
            return await RunAsync(start, token);
        });

    private static Command OnNode(string name, string description, Func<EngineParts> parts, Terminal terminal, Func<HostChecks.Fleets.FleetNode, IReadOnlyList<string>, CancellationToken, Task<int>> run)
    {
        var words = new Argument<string[]>("words") { Description = "[node] -- words of the program; the first node when none is named", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { words };
        var stack = StackOption.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var given = Words.Of(parsed, words);
            return await run(new StackFleet(parts, terminal).Require(parsed.GetValue(stack)!, given.Node), given.Rest, token);
        });
        return command;
    }

    /// <summary>With our own terminal. The exit code is the program's.</summary>
    private static async Task<int> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' could not be started");
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C went to it too; its own way of ending is waited for.
            await process.WaitForExitAsync(CancellationToken.None);
        }
        return process.ExitCode;
    }
}
