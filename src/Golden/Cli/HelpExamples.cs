using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Golden.Cli;

/// <summary>Adds an "Examples:" section to the help of commands that have them.</summary>
public static class HelpExamples
{
    private static readonly Dictionary<string, string[]> _examples = new(StringComparer.Ordinal)
    {
        ["./golden"] =
        [
            "./golden up                     create and verify a golden host in a local virtual machine",
            "./golden preview prod           the AWS plan with policies; needs no credentials",
            "./golden check                  judge what is running against the baseline",
            "./golden down                   remove everything that `up` created",
        ],
        ["./golden up"] =
        [
            "./golden up                     the local stack; asks before it changes anything",
            "./golden up --yes               for scripts",
            "./golden up --config goldenhost:dataDiskGiB=16",
        ],
        ["./golden preview"] =
        [
            "./golden preview                what `up` would do to the local stack",
            "./golden preview prod --format json | jq .summary",
        ],
        ["./golden output"] =
        [
            "./golden output                 every output, secrets hidden",
            "./golden output fleet --show-secrets > fleet.json",
        ],
        ["./golden docker"] = ["./golden docker -- ps", "./golden docker n1 -- logs --tail 20 web"],
        ["./golden shell"] = ["./golden shell n1", "./golden shell n1 -- sudo -n nft list ruleset"],
        ["./golden drift"] = ["./golden drift", "./golden drift n1 --format json"],
        ["./golden check"] =
        [
            "./golden check                  every node of the local stack",
            "./golden check n1 --stack local",
        ],
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction inner) help.Action = new Action(inner);
        }
    }

    private sealed class Action(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            if (!_examples.TryGetValue(CommandPath.Of(parseResult.CommandResult.Command), out var lines)) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines) output.WriteLine("  " + line);
            output.WriteLine();
            return code;
        }
    }
}
