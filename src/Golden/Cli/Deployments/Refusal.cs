using Golden.Engine.Plan;

namespace Golden.Cli.Deployments;

/// <summary>What the embedded engine says about resources that need a cloud.</summary>
internal static class Refusal
{
    public static string Note(string stack) =>
        $"Resources of cloud providers are only planned here. To make them: pulumi up --stack {stack}";

    /// <exception cref="UserErrorException">The plan has steps that this engine cannot take.</exception>
    public static void Check(DeploymentPlan plan)
    {
        if (plan.Refused.IsEmpty) return;
        var first = string.Join(", ", plan.Refused.Take(3).Select(s => $"{s.Type} {s.Name}"));
        throw new UserErrorException(
            $"{plan.Refused.Length} resources of this stack need their cloud provider ({first} …); nothing was changed.\n"
            + $"The embedded engine only plans them. Run: pulumi up --stack {plan.Config.Stack}");
    }
}
