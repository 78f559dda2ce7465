using System.Collections.Immutable;
using Baseline.Waivers;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>Runs the policies of a pack under one configuration. Immutable, so requests can run side by side.</summary>
/// <param name="pack">The policies.</param>
/// <param name="configuration">Levels and settings.</param>
/// <param name="stack">What is being deployed.</param>
/// <param name="time">Decides when a ramp or a waiver ends.</param>
/// <param name="waivers">What somebody has accepted until a date.</param>
public sealed class PolicyEvaluator(
    PolicyPack pack, PackConfiguration configuration, StackContext stack, TimeProvider time, WaiverBook waivers)
{
    /// <summary>Judges the inputs of one resource.</summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public async ValueTask<AnalysisResult> AnalyzeAsync(PolicyResource resource, CancellationToken cancellation)
    {
        var outcome = new Outcome();
        foreach (var policy in pack.Policies.OfType<ResourceValidationPolicy>())
        {
            var level = LevelOf(policy);
            if (level == EnforcementLevel.Disabled) continue;
            if (!policy.Validates)
                outcome.NotApplicable(policy, "Policy does not implement validateResource");
            else if (!Applies(policy, resource.Type))
                outcome.NotApplicable(policy, OnlyFor(policy));
            else
                await RunAsync(policy, level, resource.Urn, outcome, run => JudgeAsync(policy, resource, run, cancellation));
        }

        return outcome.ToAnalysis();
    }

    /// <summary>Judges the stack as a whole.</summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public async ValueTask<AnalysisResult> AnalyzeStackAsync(IEnumerable<PolicyResource> resources, CancellationToken cancellation)
    {
        var graph = new StackGraph(resources);
        var outcome = new Outcome();
        foreach (var policy in pack.Policies.OfType<StackValidationPolicy>())
        {
            var level = LevelOf(policy);
            if (level == EnforcementLevel.Disabled) continue;
            if (!policy.AppliesTo.IsEmpty && !policy.AppliesTo.Any(graph.Has))
                outcome.NotApplicable(policy, OnlyFor(policy));
            else
                await RunAsync(policy, level, "", outcome, run => JudgeAsync(policy, graph, run, cancellation));
        }

        return outcome.ToAnalysis();
    }

    /// <summary>Runs the remediations whose level is <see cref="EnforcementLevel.Remediate"/>, each on the result of those before it.</summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public RemediationResult Remediate(PolicyResource resource)
    {
        var remediations = ImmutableArray.CreateBuilder<Remediation>();
        var notApplicable = ImmutableArray.CreateBuilder<NotApplicablePolicy>();
        foreach (var policy in pack.Policies.OfType<ResourceValidationPolicy>())
        {
            if (configuration.LevelOf(pack, policy) != EnforcementLevel.Remediate) continue;
            if (policy is not RemediationPolicy remediation)
            {
                notApplicable.Add(new(policy.Name, "Policy does not implement remediateResource"));
                continue;
            }

            if (!Applies(policy, resource.Type))
            {
                notApplicable.Add(new(policy.Name, OnlyFor(policy)));
                continue;
            }

            var run = NewRun(policy, EnforcementLevel.Remediate);
            try
            {
                if (remediation.Remediate(new ResourceValidationArgs(resource, run)) is not { } changed) continue;
                resource = resource with { Properties = changed };
                remediations.Add(new(policy.Name, policy.Description, changed, null));
            }
            catch (UnknownValueException e)
            {
                remediations.Add(new(policy.Name, policy.Description, null, $"can't run remediation {From(policy)} during preview: {e.Message}"));
            }
            catch (PropertyTypeException e)
            {
                // The validation that follows says so as a violation; the deployment is not ended here.
                remediations.Add(new(policy.Name, policy.Description, null, $"can't run remediation {From(policy)}: {run.Secrets.Scrub(e.Message)}"));
            }
            catch (NotApplicableException e)
            {
                notApplicable.Add(new(policy.Name, e.Message));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new PolicyFailedException(run.Secrets.Scrub($"Error remediating resource with remediation {From(policy)}:\n{e.Message}"), e);
            }
        }

        return new RemediationResult(remediations.ToImmutable(), notApplicable.ToImmutable());
    }

    private static ValueTask JudgeAsync(ResourceValidationPolicy policy, PolicyResource resource, PolicyRun run, CancellationToken cancellation)
    {
        var args = new ResourceValidationArgs(resource, run);
        policy.Validate?.Invoke(args);
        return policy.ValidateAsync?.Invoke(args, cancellation) ?? ValueTask.CompletedTask;
    }

    private static ValueTask JudgeAsync(StackValidationPolicy policy, StackGraph graph, PolicyRun run, CancellationToken cancellation)
    {
        var args = new StackValidationArgs(graph, run);
        policy.Validate?.Invoke(args);
        return policy.ValidateAsync?.Invoke(args, cancellation) ?? ValueTask.CompletedTask;
    }

    private async ValueTask RunAsync(Policy policy, EnforcementLevel level, string urn, Outcome outcome, Func<PolicyRun, ValueTask> judge)
    {
        var run = NewRun(policy, level);
        try
        {
            await judge(run);
        }
        catch (UnknownValueException e)
        {
            run.Undecided($"can't run policy {From(policy)} during preview: {e.Message}", urn, e.Path);
        }
        catch (PropertyTypeException e)
        {
            run.Report($"It could not be judged: {e.Message}.", urn, e.Path, DiagnosticKind.Malformed);
        }
        catch (NotApplicableException e)
        {
            outcome.NotApplicable(policy, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PolicyFailedException(run.Secrets.Scrub($"Error validating resource with policy {From(policy)}:\n{e.Message}"), e);
        }

        outcome.Add(run.Diagnostics.Select(Accept));
    }

    private PolicyRun NewRun(Policy policy, EnforcementLevel level) => new(policy, level, configuration.PropertiesOf(policy), stack, Today);

    /// <summary>After remediation and ramp: advisory, mandatory or disabled.</summary>
    private EnforcementLevel LevelOf(Policy policy) => configuration.LevelOf(pack, policy) switch
    {
        EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        _ when policy.MandatoryFrom is { } from && Today < from => EnforcementLevel.Advisory,
        _ => EnforcementLevel.Mandatory,
    };

    /// <summary>Violations that a waiver covers, or a ramp, do not block. What could not be judged cannot be accepted.</summary>
    private PolicyDiagnostic Accept(PolicyDiagnostic found)
    {
        if (found.Kind != DiagnosticKind.Violation) return found;
        if (waivers.ForPolicy(found.PolicyName, found.Urn, Today) is not { } waiver)
            return waivers.IsAdvisory(found.PolicyName, Today) ? found with { Level = EnforcementLevel.Advisory } : found;
        return found with
        {
            Kind = DiagnosticKind.Waived,
            Level = EnforcementLevel.Advisory,
            Message = $"{found.Message}\nWaived until {waiver.Expires:yyyy-MM-dd} by {waiver.Owner}: {waiver.Reason}",
            Waiver = waiver,
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private string From(Policy policy) => $"'{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}'";

    private static bool Applies(Policy policy, string type) => policy.AppliesTo.IsEmpty || policy.AppliesTo.Contains(type);

    // The words of Pulumi's Node SDK, which knows one type only.
    private static string OnlyFor(Policy policy) => policy.AppliesTo is [var type]
        ? $"Policy only applies to resources of type '{type}'"
        : $"Policy only applies to resources of types '{string.Join("', '", policy.AppliesTo)}'";

    private sealed class Outcome
    {
        private readonly ImmutableArray<PolicyDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<PolicyDiagnostic>();
        private readonly ImmutableArray<NotApplicablePolicy>.Builder _notApplicable = ImmutableArray.CreateBuilder<NotApplicablePolicy>();

        public void Add(IEnumerable<PolicyDiagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

        public void NotApplicable(Policy policy, string reason) => _notApplicable.Add(new(policy.Name, reason));

        public AnalysisResult ToAnalysis() => new(_diagnostics.ToImmutable(), _notApplicable.ToImmutable());
    }
}
