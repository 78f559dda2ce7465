using GoldenHost.Nodes;
using Pulumi;
using RemoteCommand = Pulumi.Command.Remote.Command;
using RemoteCommandArgs = Pulumi.Command.Remote.CommandArgs;
using RemoteLogging = Pulumi.Command.Remote.Logging;

namespace GoldenHost.Components.Enrolment;

/// <summary>One call of the enrolment program on a node: constant words, data on stdin, the answer on stdout.</summary>
internal static class EnrolCommand
{
    private const string Program = "sudo -n /usr/local/sbin/golden-enrol";

    /// <param name="name">Name of the resource.</param>
    /// <param name="words">Arguments of the enrolment program.</param>
    /// <param name="node">The node; another machine under its name runs the command anew.</param>
    /// <param name="login">Who logs in.</param>
    /// <param name="hostKey">The only host key to accept.</param>
    /// <param name="stdin">Data; a change runs the command again.</param>
    /// <param name="options">Parent and what has to come before.</param>
    public static RemoteCommand Run(string name, string words, NodeEndpoint node, RemoteLogin login, Input<string> hostKey, Input<string>? stdin, CustomResourceOptions options)
    {
        var args = new RemoteCommandArgs
        {
            Create = $"{Program} {words}",
            Connection = login.To(node, hostKey),
            Triggers = new object[] { node.MachineId },
            // Keys and requests are no news, and what fails is in the error anyway.
            Logging = RemoteLogging.None,
            // It would be sent as a variable, which a hardened sshd refuses.
            AddPreviousOutputInEnv = false,
        };
        if (stdin is not null) args.Stdin = stdin;
        return new RemoteCommand(name, args, options);
    }
}
