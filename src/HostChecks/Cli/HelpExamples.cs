namespace HostChecks.Cli;

/// <summary>Examples in the help of every command.</summary>
internal static class HelpExamples
{
    public static CommandHelp Help { get; } = new("hostchecks", new Dictionary<string, string[]>(StringComparer.Ordinal)
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
        ["hostchecks collect"] = ["hostchecks collect --fleet - --output evidence.json", "hostchecks collect --local --output evidence.json --sign ~/.ssh/id_ed25519", "hostchecks collect --show-script          what would run on the host"],
        ["hostchecks judge"] = ["hostchecks judge evidence.json", "hostchecks judge evidence.json --signers allowed_signers --signer ops@example.org"],
        ["hostchecks inventory"] = ["hostchecks inventory --fleet fleet.json --digest sha256:4bcff6", "hostchecks inventory --local --format json | jq '.containers[] | select(.capabilities != [])'"],
        ["hostchecks watch"] = ["hostchecks watch --fleet fleet.json", "hostchecks watch --local --format json | logger -t hostchecks"],
        ["hostchecks list"] = ["hostchecks list", "hostchecks list --format json | jq -r '.controls[].id'"],
        ["hostchecks explain"] = ["hostchecks explain DKR-DAEMON-001"],
        ["hostchecks render"] = ["hostchecks render --fleet fleet.json", "hostchecks render --fleet fleet.json --node n1 /etc/nftables.conf"],
        ["hostchecks waivers"] = ["hostchecks waivers waivers.yaml", "Exit codes: 0 every entry can have an effect · 1 some have expired or name nothing · 2 the file does not say what it means"],
        ["hostchecks docs"] = ["hostchecks docs --output docs/controls.md"],
        ["hostchecks doctor"] = ["hostchecks doctor --host admin@node1", "hostchecks doctor --fleet fleet.json --format json", "Exit codes: 0 everything can be judged · 3 something stands in the way"],
    });
}
