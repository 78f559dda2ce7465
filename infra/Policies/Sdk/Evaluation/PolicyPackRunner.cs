using System.Collections.Immutable;
using Baseline.Waivers;
using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>
/// Runs a pack over a plan in process, in the order of the Pulumi engine: per resource remediate and then analyse,
/// then the stack once.
/// </summary>
public sealed class PolicyPackRunner(PolicyPack pack, PolicyEvaluator evaluator, WaiverBook waivers, TimeProvider time)
{
    /// <param name="resources">The plan, in any order. Properties are inputs, with unknown and secret values marked.</param>
    /// <param name="cancellation">Ends the run between two policies.</param>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public async Task<PackReport> RunAsync(IReadOnlyCollection<PolicyResource> resources, CancellationToken cancellation)
    {
        var diagnostics = new List<PolicyDiagnostic>();
        var remediations = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Remediation>>(StringComparer.Ordinal);
        var remediated = ImmutableSortedDictionary.CreateBuilder<string, PolicyObject>(StringComparer.Ordinal);
        var final = new List<PolicyResource>(resources.Count);
        foreach (var resource in resources)
        {
            cancellation.ThrowIfCancellationRequested();
            var done = evaluator.Remediate(resource).Remediations;
            if (!done.IsEmpty) remediations[resource.Urn] = done;
            var changed = done.LastOrDefault(r => r.Properties is not null)?.Properties;
            if (changed is not null) remediated[resource.Urn] = changed;
            diagnostics.AddRange(Repairs(resource, done));
            final.Add(resource with { Properties = changed ?? resource.Properties });
            diagnostics.AddRange((await evaluator.AnalyzeAsync(final[^1], cancellation)).Diagnostics);
        }

        diagnostics.AddRange((await evaluator.AnalyzeStackAsync(final, cancellation)).Diagnostics);
        return new PackReport
        {
            Pack = pack,
            Resources = final.Count,
            Diagnostics = [.. Sorted(diagnostics)],
            Remediations = remediations.ToImmutable(),
            Remediated = remediated.ToImmutable(),
            WaiverProblems = [.. waivers.IdleOf(pack, diagnostics.Select(d => d.Waiver).OfType<Waiver>(), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))],
        };
    }

    /// <summary>Names only: values may be secret.</summary>
    private IEnumerable<PolicyDiagnostic> Repairs(PolicyResource resource, IEnumerable<Remediation> remediations)
    {
        var before = resource.Properties;
        foreach (var done in remediations.Where(r => r.Properties is not null))
        {
            var names = done.Properties!.Members.Keys.Union(before.Members.Keys).Where(name => !done.Properties[name].Equals(before[name])).Order(StringComparer.Ordinal).ToList();
            before = done.Properties;
            if (names.Count == 0) continue;
            yield return new PolicyDiagnostic
            {
                Kind = DiagnosticKind.Repaired,
                PolicyName = done.PolicyName,
                Description = done.Description,
                Message = $"{done.Description}\nOnly the Pulumi CLI repairs: {string.Join(", ", names)}.",
                Level = EnforcementLevel.Advisory,
                Severity = pack.Policies.First(p => p.Name == done.PolicyName).Severity,
                Urn = resource.Urn,
                PropertyPath = names is [var only] ? only : "",
            };
        }
    }

    private static IEnumerable<PolicyDiagnostic> Sorted(IEnumerable<PolicyDiagnostic> diagnostics) => diagnostics
        .OrderBy(d => d.Urn, StringComparer.Ordinal)
        .ThenBy(d => d.PolicyName, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal);
}
