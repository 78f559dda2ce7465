using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Everything on the machine can read its user data, and so can everybody who may describe the instance.</summary>
internal static class UserDataNoSecret
{
    public static Policy Create(PlannedHosts hosts) => new ResourceValidationPolicy
    {
        Name = "user-data-no-credentials",
        Description = "User data carries no credentials.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["user-data", "secrets"],
        RemediationSteps = "Send secrets at enrolment, on stdin, when the machine exists.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var host = hosts.Read(args);
            foreach (var file in host.Files.Values.Where(file => Credentials.Find(file.Content) is not null))
                args.Report($"{file.Path}: found {Credentials.Find(file.Content)}, allowed none.");
            foreach (var command in host.Commands.Where(command => Credentials.Find(command) is not null))
                args.Report($"A command of the first boot: found {Credentials.Find(command)}, allowed none.");
            // The rest: accounts, passwords, packages' keys, comments, whole scripts.
            if (Credentials.Find(CloudConfigText.WithoutHostKeys(host.Document)) is { } kind)
                args.Report($"The document: found {kind}, allowed none but the single-use key of the SSH server in ssh_keys.");
        },
    };
}
