using System.Globalization;
using Golden.Engine.Values;
using Spectre.Console;

namespace Golden.Engine.Plan;

/// <summary>A plan for people: a tree by parent, with what changes below each resource.</summary>
/// <param name="console">Where to write.</param>
/// <param name="details">Also show the inputs of what is created.</param>
public sealed class PlanTable(IAnsiConsole console, bool details)
{
    public void Write(DeploymentPlan plan)
    {
        Line("", $"Plan for {plan.Config.Project}/{plan.Config.Stack}", new Style(decoration: Decoration.Bold));
        foreach (var operation in plan.Interrupted)
            Line("  ", $"an earlier creation of {Programs.Urns.Name(operation.Urn)} was interrupted or failed: what it may have left is cleared away first", new Style(Color.Yellow));
        var shown = Shown(plan);
        foreach (var step in Children(shown, null)) WriteTree(shown, step, "");
        console.WriteLine();
        WriteOutputs(plan);
        var counts = plan.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {StepSymbols.Summary(c.Key)}"));
        Line("", plan.Steps.IsEmpty ? "The program has no resources." : string.Join(", ", counts.DefaultIfEmpty("nothing to do")), Style.Plain);
        if (!plan.Config.StandIns.IsEmpty)
            Line("", $"Made up for this preview, chosen by the first up and then kept: {string.Join(", ", plan.Config.StandIns)}", new Style(Color.Grey));
    }

    /// <summary>Everything that changes, and the parents that lead to it.</summary>
    private static List<Step> Shown(DeploymentPlan plan)
    {
        var parents = plan.Steps.GroupBy(s => s.Urn, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Parent, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in plan.Steps.Where(s => s.Kind != StepKind.Same))
        {
            for (var urn = step.Urn; urn is not null && wanted.Add(urn); urn = parents.GetValueOrDefault(urn))
            {
            }
        }

        return [.. plan.Steps.Where(s => wanted.Contains(s.Urn))];
    }

    private static List<Step> Children(List<Step> steps, string? parent) =>
        [.. steps.Where(s => s.Parent == parent || (parent is null && steps.All(p => p.Urn != s.Parent)))];

    private void WriteTree(List<Step> steps, Step step, string indent)
    {
        var reason = step.Kind switch
        {
            StepKind.Same => "",
            StepKind.Replace => $"  replace: {step.Reason}{(step.DeleteFirst ? ", old one deleted first" : "")}",
            _ => $"  {StepSymbols.Verb(step.Kind)}{(step.Reason is null ? "" : ": " + step.Reason)}",
        };
        Line($"{StepSymbols.Symbol(step.Kind)} {indent}", $"{step.Type} {step.Name}{reason}", StepSymbols.Style(step.Kind));
        foreach (var change in step.Changes) Line($"  {indent}    ", Text(change), Style.Plain);
        if (details && step is { Kind: StepKind.Create, Goal: { } goal })
        {
            foreach (var (name, value) in goal.Inputs.Members) Line($"  {indent}    ", $"{name}: {PropertyText.Redacted(value)}", Style.Plain);
        }

        if (step.Kind == StepKind.Delete && !step.Custom) return;
        foreach (var child in Children(steps, step.Urn)) WriteTree(steps, child, indent + "  ");
    }

    private void WriteOutputs(DeploymentPlan plan)
    {
        if (plan.Outputs.Members.Count == 0) return;
        Line("", "Outputs", new Style(decoration: Decoration.Bold));
        foreach (var (name, value) in plan.Outputs.Members) Line("  ", $"{name}: {PropertyText.Redacted(value)}", Style.Plain);
        console.WriteLine();
    }

    private static string Text(PropertyChange change) => change switch
    {
        { Old: null, New: { } added } => $"+ {change.Path}: {PropertyText.Redacted(added)}",
        { Old: { } removed, New: null } => $"- {change.Path}: {PropertyText.Redacted(removed)}",
        _ => $"~ {change.Path}: {PropertyText.Redacted(change.Old!)} → {PropertyText.Redacted(change.New!)}",
    };

    private void Line(string prefix, string text, Style style)
    {
        console.Write(new Text(prefix + text, style) { Overflow = Overflow.Fold });
        console.WriteLine();
    }
}
