using System.CommandLine;
using Golden.Engine.Policies;

namespace Golden.Cli.Deployments;

/// <summary>The options of commands that have a plan judged.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<string?> _waivers = new("--waivers") { Description = "Waiver file (docs/waivers.md); waivers.yaml when not given", HelpName = "file" };

    private readonly Option<string?> _configuration = new("--policy-pack-config")
    {
        Description = "Levels and settings of policies, as `pulumi preview` takes them; policies.json when not given",
        HelpName = "file",
    };

    public static PolicyOptions AddTo(Command command)
    {
        var options = new PolicyOptions();
        command.Options.Add(options._waivers);
        command.Options.Add(options._configuration);
        return options;
    }

    public PolicyFiles Read(ParseResult parsed) => new(parsed.GetValue(_waivers), parsed.GetValue(_configuration));
}
