using HostChecks.Cli;

namespace Golden.Cli;

/// <summary>Examples in the help of every command. A test gives each line to the real command line.</summary>
internal static class HelpExamples
{
    public static CommandHelp Help { get; } = new("./golden", new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["./golden"] =
        [
            "./golden up                     create and verify a golden host in a local virtual machine",
            "./golden preview prod           the AWS plan with policies; needs no credentials",
            "./golden check                  judge what is running against the baseline",
            "./golden down                   remove everything that `up` created",
            "Also, before anything is built: ./golden setup · build · test (each has --help)",
            "Exit codes: 0 fine · 1 failing controls, violations, drift or a failed step · 2 usage or configuration · 3 not fully judged · 130 interrupted",
        ],
        ["./golden up"] =
        [
            "./golden up                     the local stack; asks before it changes anything",
            "./golden up --yes               for scripts",
            "./golden up --config goldenhost:localDataDiskGiB=16",
        ],
        ["./golden preview"] =
        [
            "./golden preview                what `up` would do to the local stack",
            "./golden preview prod --format json | jq .summary",
        ],
        ["./golden refresh"] = ["./golden refresh                certificates of the local stack that are due"],
        ["./golden down"] = ["./golden down                   asks first", "./golden down e2e --yes"],
        ["./golden output"] =
        [
            "./golden output                 every output, secrets hidden",
            "./golden output fleet --show-secrets > fleet.json",
        ],
        ["./golden check"] =
        [
            "./golden check                  every node of the local stack",
            "./golden check n1 --stack local --format json",
        ],
        ["./golden drift"] = ["./golden drift", "./golden drift n1 --format json"],
        ["./golden policies"] = ["./golden policies build"],
        ["./golden policies build"] = ["./golden policies build         then: pulumi preview --policy-pack infra/Policies/bin/pack/Policies"],
        ["./golden policies docs"] = ["./golden policies docs"],
        ["./golden status"] = ["./golden status", "./golden status --format json | jq .nodes"],
        ["./golden shell"] = ["./golden shell n1", "./golden shell n1 -- sudo -n nft list ruleset"],
        ["./golden docker"] = ["./golden docker -- ps", "./golden docker n1 -- logs --tail 20 web"],
        ["./golden image"] = ["./golden image build --fresh    with the newest packages"],
        ["./golden image build"] = ["./golden image build", "./golden image build --fresh"],
        ["./golden image path"] = ["./golden image path"],
        ["./golden image info"] = ["./golden image info | jq '.packages | length'"],
        ["./golden image prune"] = ["./golden image prune"],
        ["./golden vm"] = ["./golden vm list", "./golden vm stop n1"],
        ["./golden vm create"] = ["./golden vm create < machine.json      its form is in docs/architecture.md, \"Local VM\""],
        ["./golden vm start"] = ["./golden vm start n1"],
        ["./golden vm stop"] = ["./golden vm stop n1"],
        ["./golden vm delete"] = ["./golden vm delete n1"],
        ["./golden vm list"] = ["./golden vm list", "./golden vm list --json"],
        ["./golden collector"] = ["./golden collector status"],
        ["./golden collector start"] = ["./golden collector start < collector.json      its form is in docs/architecture.md, \"Local VM\""],
        ["./golden collector stop"] = ["echo '{\"port\": 22000}' | ./golden collector stop"],
        ["./golden collector status"] = ["./golden collector status"],
        ["./golden logs"] = ["./golden logs n1 --follow", "./golden logs --lines 200 --json | jq -r .msg"],
        ["./golden completion"] = ["./golden completion bash >> ~/.bashrc", "source <(./golden completion bash)"],
    });
}
