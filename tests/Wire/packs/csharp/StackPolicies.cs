using System.Collections.Immutable;
using Policies.Sdk;

namespace ConformancePack;

internal static class StackPolicies
{
    public static ImmutableArray<Policy> All { get; } =
    [
        new StackValidationPolicy
        {
            Name = "few-things",
            Description = "There are few things.",
            EnforcementLevel = EnforcementLevel.Mandatory,
            AppliesTo = ["test:index:Thing"],
            Validate = args =>
            {
                var count = args.OfType("test:index:Thing").Count();
                if (count > 3) args.Report($"found {count}");
            },
        },
        new StackValidationPolicy
        {
            Name = "guarded",
            Description = "Every vault has a guard below it.",
            Severity = PolicySeverity.High,
            Validate = args =>
            {
                foreach (var vault in args.OfType("test:index:Vault"))
                {
                    var guards = args.Resources.Where(r => r.Parent?.Urn == vault.Urn).ToList();
                    if (guards.Count == 0) args.Report($"{vault.Name} has none", vault);
                    foreach (var guard in guards)
                    {
                        if (guard.Dependencies.Any(d => d.Urn == vault.Urn) && guard.DependenciesOf("vault").Any())
                            args.Report($"{guard.Name} depends on {vault.Properties["title"].AsString() ?? "nothing"}", guard);
                    }
                }
            },
        },
        new StackValidationPolicy
        {
            Name = "no-empty-stack",
            Description = "Stacks are not empty.",
            EnforcementLevel = EnforcementLevel.Remediate,
            Validate = args =>
            {
                if (!args.Resources.Any()) args.NotApplicable("nothing is planned");
                if (args.Resources.Count() == 1) args.Report("only one resource");
            },
        },
    ];
}
