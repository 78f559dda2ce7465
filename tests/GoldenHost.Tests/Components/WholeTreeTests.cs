using System.Text;
using GoldenHost.Tests.Running;
using Pulumi;

namespace GoldenHost.Tests.Components;

/// <summary>Everything that a shipped stack registers, with its place and the options that matter, as a page to review.</summary>
[Collection(StackCollection.Name)]
public sealed class WholeTreeTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task The_tree_of_a_shipped_stack_is_the_committed_one(string stack)
    {
        var run = await ProgramRun.Of(stack);
        var text = new StringBuilder();
        foreach (var top in Children(run, parent: null)) await WriteAsync(text, run, top, "");
        CommittedFile.Matches($"tests/GoldenHost.Tests/Trees/{stack}.txt", text.ToString());
    }

    private static IEnumerable<RecordedResource> Children(ProgramRun run, Resource? parent) => run.Resources
        .Where(resource => ReferenceEquals(resource.Options.Parent is Stack ? null : resource.Options.Parent, parent))
        .OrderBy(resource => resource.Name, StringComparer.Ordinal);

    private static async Task WriteAsync(StringBuilder text, ProgramRun run, RecordedResource resource, string indent)
    {
        text.Append(indent).Append(resource.Name).Append("  ").Append(resource.Type);
        foreach (var option in await OptionsAsync(resource)) text.Append(" · ").Append(option);
        text.Append('\n');
        foreach (var child in Children(run, resource.Resource)) await WriteAsync(text, run, child, indent + "  ");
    }

    private static async Task<IEnumerable<string>> OptionsAsync(RecordedResource resource)
    {
        var secret = (await PlannedResources.SecretInputs(resource)).Order(StringComparer.Ordinal).ToArray();
        var waitsFor = (await Outputs.DependenciesOf(resource.Options)).Select(other => other.GetResourceName()).Order(StringComparer.Ordinal).ToArray();
        var custom = resource.Options as CustomResourceOptions;
        return new[]
        {
            secret.Length == 0 ? null : $"secret: {string.Join(", ", secret)}",
            custom is { AdditionalSecretOutputs.Count: > 0 } ? $"secret outputs: {string.Join(", ", custom.AdditionalSecretOutputs.Distinct().Order(StringComparer.Ordinal))}" : null,
            waitsFor.Length == 0 ? null : $"after: {string.Join(", ", waitsFor)}",
            custom?.DeleteBeforeReplace == true ? "deleted before it is replaced" : null,
            resource.Options.Protect == true ? "protected" : null,
            resource.Options.IgnoreChanges.Count == 0 ? null : $"ignores: {string.Join(", ", resource.Options.IgnoreChanges)}",
            resource.Inputs.ContainsKey("triggers") ? "replaced by triggers" : null,
        }.OfType<string>();
    }
}
