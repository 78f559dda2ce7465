using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Stacks;

/// <summary>Finds the commands of the enrolment program (docs/architecture.md) and the signers of certificates.</summary>
internal static class Enrolment
{
    private const string Program = "golden-enrol ";

    /// <summary>
    /// The text of the first of these commands that is not known yet: it may become any command. Read it where one was not
    /// found, when everything else has been judged; it ends the policy as undecided.
    /// </summary>
    public static Property? UnknownAmong(IEnumerable<StackResource> commands) =>
        commands.Select(c => c.Properties["create"]).FirstOrDefault(create => create.IsUnknown);

    /// <summary>Remote commands that depend on a node, of the enrolment program or not.</summary>
    public static IEnumerable<StackResource> After(StackValidationArgs args, StackResource node) => args.OfType(CommandTypes.Remote).Where(c => c.DependsOn(node));

    /// <summary>Commands that run the host checks.</summary>
    public static List<StackResource> ChecksIn(StackValidationArgs args) =>
        [.. args.OfType(CommandTypes.Local).Where(c => TextOf(c)?.Contains("hostchecks run", StringComparison.Ordinal) == true)];

    /// <summary>Text of a command; <c>null</c> when it is not known.</summary>
    public static string? TextOf(StackResource command) =>
        command.Properties["create"] is { IsUnknown: false } create ? create.AsString() : null;

    /// <summary><c>csr docker</c>, <c>install log</c> …; <c>null</c> for other commands.</summary>
    public static string? StepOf(StackResource command) =>
        TextOf(command) is { } text && text.IndexOf(Program, StringComparison.Ordinal) is >= 0 and var at ? text[(at + Program.Length)..].Trim() : null;

    public static IEnumerable<StackResource> CommandsOf(StackValidationArgs args, StackResource node) =>
        After(args, node).Where(c => StepOf(c) is not null);

    public static IEnumerable<string> StepsOf(StackValidationArgs args, StackResource node) => CommandsOf(args, node).Select(StepOf).OfType<string>();

    /// <summary>Authorities whose certificate signs this one.</summary>
    public static IEnumerable<StackResource> SignersOf(StackResource certificate)
    {
        var direct = certificate.DependenciesOf("caCertPem").ToList();
        return (direct.Count > 0 ? direct : certificate.Dependencies).Where(d => d.Type == CommandTypes.SelfSignedCert);
    }
}
