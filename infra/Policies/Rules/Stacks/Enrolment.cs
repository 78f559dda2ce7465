using Policies.Sdk;

namespace Policies.Rules.Stacks;

/// <summary>Finds the commands of the enrolment program (docs/architecture.md) and the signers of certificates.</summary>
internal static class Enrolment
{
    private const string Program = "golden-enrol ";

    /// <summary>Text of a command; <c>null</c> when it is not known.</summary>
    public static string? TextOf(StackResource command) =>
        command.Properties["create"] is { IsUnknown: false } create ? create.AsString() : null;

    /// <summary><c>csr docker</c>, <c>install log</c> …; <c>null</c> for other commands.</summary>
    public static string? StepOf(StackResource command) =>
        TextOf(command) is { } text && text.IndexOf(Program, StringComparison.Ordinal) is >= 0 and var at ? text[(at + Program.Length)..].Trim() : null;

    public static IEnumerable<StackResource> CommandsOf(StackValidationArgs args, StackResource node) =>
        args.OfType(CommandTypes.Remote).Where(c => StepOf(c) is not null && c.DependsOn(node));

    public static IEnumerable<string> StepsOf(StackValidationArgs args, StackResource node) => CommandsOf(args, node).Select(StepOf).OfType<string>();

    /// <summary>Authorities whose certificate signs this one.</summary>
    public static IEnumerable<StackResource> SignersOf(StackResource certificate)
    {
        var direct = certificate.DependenciesOf("caCertPem").ToList();
        return (direct.Count > 0 ? direct : certificate.Dependencies).Where(d => d.Type == CommandTypes.SelfSignedCert);
    }
}
