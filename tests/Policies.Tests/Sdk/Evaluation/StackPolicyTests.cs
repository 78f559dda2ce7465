using Policies.Sdk;
using Policies.Sdk.Evaluation;

namespace Policies.Tests.Sdk.Evaluation;

public sealed class StackPolicyTests
{
    private static readonly StackValidationPolicy _guarded = new()
    {
        Name = "guarded",
        Description = "Every door has a guard.",
        EnforcementLevel = EnforcementLevel.Mandatory,
        AppliesTo = ["a:b:Door"],
        Validate = args =>
        {
            foreach (var door in args.OfType("a:b:Door"))
            {
                if (!args.OfType("a:b:Guard").Any(guard => guard.DependsOn(door))) args.Report($"{door.Name} has none.", door);
            }
        },
    };

    [Fact]
    public async Task Resources_are_found_by_type_and_dependency_even_through_others()
    {
        var (door, shift, guard) = (Plan.Resource("a:b:Door", "{}"), Plan.Resource("a:b:Shift", "{}"), Plan.Resource("a:b:Guard", "{}"));
        shift = shift with { Dependencies = [door.Urn] };
        guard = guard with { PropertyDependencies = guard.PropertyDependencies.Add("shift", [shift.Urn]) };
        Assert.Empty((await Plan.AnalyzeStack(_guarded, guard, shift, door)).Diagnostics);
        Assert.Equal(door.Urn, (await Plan.AnalyzeStack(_guarded, guard, door)).Diagnostics.Single().Urn);
    }

    [Fact]
    public async Task A_stack_without_the_type_is_not_applicable() =>
        Assert.Equal("guarded", (await Plan.AnalyzeStack(_guarded, Plan.Resource("a:b:Guard", "{}"))).NotApplicable.Single().PolicyName);

    [Fact]
    public async Task Cycles_of_parents_and_dependencies_end()
    {
        var a = Plan.Resource("a:b:Door", "{}", "a");
        var b = Plan.Resource("a:b:Door", "{}", "b") with { Parent = a.Urn, Dependencies = [a.Urn] };
        a = a with { Parent = b.Urn, Dependencies = [b.Urn, a.Urn] };
        var ancestors = 0;
        var policy = _guarded with
        {
            Validate = args =>
            {
                var door = args.OfType("a:b:Door").First();
                ancestors = door.Ancestors().Count();
                if (!door.DependsOn(door)) args.Report("lost");
            },
        };
        Assert.Empty((await Plan.AnalyzeStack(policy, a, b)).Diagnostics);
        Assert.Equal(1, ancestors);
    }

    [Fact]
    public async Task What_is_not_in_the_stack_is_left_out()
    {
        var orphan = Plan.Resource("a:b:Door", "{}") with { Parent = "urn:gone", Dependencies = ["urn:gone"] };
        var policy = _guarded with
        {
            Validate = args =>
            {
                var door = args.Resources.Single();
                if (door.Parent is not null || door.Dependencies.Any() || door.DependenciesOf("x").Any()) args.Report("found a ghost");
            },
        };
        Assert.Empty((await Plan.AnalyzeStack(policy, orphan)).Diagnostics);
    }

    [Fact]
    public async Task A_needed_unknown_is_an_advisory()
    {
        var policy = _guarded with { Validate = args => args.Report(args.Resources.First().Properties["x"].AsString() ?? "") };
        var found = (await Plan.AnalyzeStack(policy, Plan.Resource("a:b:Door", $$"""{"x":"{{Plan.Unknown}}"}"""))).Diagnostics.Single();
        Assert.Equal((DiagnosticKind.Undecided, EnforcementLevel.Advisory), (found.Kind, found.Level));
    }
}
