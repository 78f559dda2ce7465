using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HostChecks.Cli;

/// <summary>Adds an "Examples:" section to the help of every command.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string[]> _examples = new(StringComparer.Ordinal)
    {
        ["hostchecks"] =
        [
            "pulumi stack output fleet --json --show-secrets | hostchecks run --fleet -",
            "hostchecks run --local                       this machine and its Docker daemon",
            "hostchecks explain DKR-DAEMON-001            why a control exists and how to meet it",
        ],
        ["hostchecks run"] =
        [
            "hostchecks run --local --docker unix:///run/user/1000/docker.sock",
            "hostchecks run --host admin@node1 --host-key 'ssh-ed25519 AAAA…'",
            "hostchecks run --fleet fleet.json --format table --format json=report.json --format sarif=report.sarif",
            "hostchecks run --fleet - --control 'DKR-TLS-*' --waivers waivers.yaml",
            "Exit codes: 0 fine or waived · 1 failing · 2 usage, waivers or nothing selected · 3 not fully judged · 130 interrupted",
        ],
        ["hostchecks drift"] = ["pulumi stack output fleet --json --show-secrets | hostchecks drift --fleet -"],
        ["hostchecks collect"] = ["hostchecks collect --fleet - --output evidence.json", "hostchecks collect --local --output evidence.json --sign ~/.ssh/id_ed25519"],
        ["hostchecks judge"] = ["hostchecks judge evidence.json", "hostchecks judge evidence.json --signers allowed_signers --signer ops@example.org"],
        ["hostchecks inventory"] = ["hostchecks inventory --fleet fleet.json --digest sha256:4bcff6", "hostchecks inventory --local --format json | jq '.containers[] | select(.capabilities != [])'"],
        ["hostchecks watch"] = ["hostchecks watch --fleet fleet.json", "hostchecks watch --local --format json | logger -t hostchecks"],
        ["hostchecks list"] = ["hostchecks list", "hostchecks list --format json | jq -r '.controls[].id'"],
        ["hostchecks explain"] = ["hostchecks explain DKR-DAEMON-001"],
        ["hostchecks docs"] = ["hostchecks docs --output docs/controls.md"],
        ["hostchecks doctor"] = ["hostchecks doctor --host admin@node1", "hostchecks doctor --fleet fleet.json --format json", "Exit codes: 0 everything can be judged · 3 something stands in the way"],
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction inner) help.Action = new Action(inner);
        }
    }

    public static string PathOf(Command command)
    {
        var words = new List<string>();
        for (var current = command; current is not RootCommand; current = current.Parents.OfType<Command>().First()) words.Insert(0, current.Name);
        return string.Join(' ', words.Prepend("hostchecks"));
    }

    private sealed class Action(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            if (!_examples.TryGetValue(PathOf(parseResult.CommandResult.Command), out var lines)) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines) output.WriteLine("  " + line);
            output.WriteLine();
            return code;
        }
    }
}
