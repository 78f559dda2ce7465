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
    private readonly ImmutableArray<ConfiguredPolicy<ResourceValidationPolicy>> _resourcePolicies = Configure<ResourceValidationPolicy>(pack, configuration);
    private readonly ImmutableArray<ConfiguredPolicy<StackValidationPolicy>> _stackPolicies = Configure<StackValidationPolicy>(pack, configuration);
    private readonly ImmutableArray<string> _stackSecrets = [.. stack.Secrets];

    /// <summary>Judges the inputs of one resource.</summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public async ValueTask<AnalysisResult> AnalyzeAsync(PolicyResource resource, CancellationToken cancellation)
    {
        var today = Today;
        var outcome = new Outcome();
        foreach (var policy in _resourcePolicies)
        {
            var level = policy.LevelOn(today);
            if (level == EnforcementLevel.Disabled) continue;
            if (!policy.Policy.Validates)
                outcome.NotApplicable(new(policy.Policy.Name, "Policy does not implement validateResource"));
            else if (!policy.AppliesTo(resource.Type))
                outcome.NotApplicable(policy.NotApplicable);
            else
                await RunAsync(policy, NewRun(policy, level, today), resource.Urn, outcome, run => JudgeAsync(policy.Policy, resource, run, cancellation));
        }

        return outcome.ToAnalysis();
    }

    /// <summary>Judges the stack as a whole.</summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public async ValueTask<AnalysisResult> AnalyzeStackAsync(IEnumerable<PolicyResource> resources, CancellationToken cancellation)
    {
        var today = Today;
        var graph = new StackGraph(resources);
        var outcome = new Outcome();
        foreach (var policy in _stackPolicies)
        {
            var level = policy.LevelOn(today);
            if (level == EnforcementLevel.Disabled) continue;
            if (!policy.Policy.AppliesTo.IsEmpty && !policy.Policy.AppliesTo.Any(graph.Has))
                outcome.NotApplicable(policy.NotApplicable);
            else
                await RunAsync(policy, NewRun(policy, level, today), "", outcome, run => JudgeAsync(policy.Policy, graph, run, cancellation));
        }

        return outcome.ToAnalysis();
    }

    /// <summary>
    /// Runs the remediations whose level is <see cref="EnforcementLevel.Remediate"/>, each on the result of those before it. What
    /// is only advice until a day, or waived for the resource, is left as the program has it.
    /// </summary>
    /// <exception cref="PolicyFailedException">A policy's code threw.</exception>
    public RemediationResult Remediate(PolicyResource resource)
    {
        var today = Today;
        var remediations = ImmutableArray.CreateBuilder<Remediation>();
        var notApplicable = ImmutableArray.CreateBuilder<NotApplicablePolicy>();
        foreach (var policy in _resourcePolicies)
        {
            var name = policy.Policy.Name;
            if (policy.Level != EnforcementLevel.Remediate || policy.LevelOn(today) != EnforcementLevel.Mandatory || waivers.IsAdvisory(name, today)) continue;
            if (policy.Policy is not RemediationPolicy remediation)
            {
                notApplicable.Add(new(name, "Policy does not implement remediateResource"));
                continue;
            }

            if (!policy.AppliesTo(resource.Type))
            {
                notApplicable.Add(policy.NotApplicable);
                continue;
            }

            if (waivers.ForPolicy(name, resource.Urn, today) is { } waiver)
            {
                notApplicable.Add(new(name, Waived(waiver)));
                continue;
            }

            var run = NewRun(policy, EnforcementLevel.Remediate, today);
            try
            {
                if (remediation.Remediate(new ResourceValidationArgs(resource, run)) is not { } changed) continue;
                resource = resource with { Properties = changed };
                remediations.Add(new(name, remediation.Description, changed, null));
            }
            catch (UnknownValueException e)
            {
                remediations.Add(new(name, remediation.Description, null, $"can't run remediation {policy.From} during preview: {e.Message}"));
            }
            catch (PropertyTypeException e)
            {
                // The validation that follows says so as a violation; the deployment is not ended here.
                remediations.Add(new(name, remediation.Description, null, $"can't run remediation {policy.From}: {run.Secrets.Scrub(e.Message)}"));
            }
            catch (NotApplicableException e)
            {
                notApplicable.Add(new(name, e.Message));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new PolicyFailedException(run.Secrets.Scrub($"Error remediating resource with remediation {policy.From}:\n{e.Message}"), e);
            }
        }

        return new RemediationResult(remediations.ToImmutable(), notApplicable.ToImmutable());
    }

    private static ImmutableArray<ConfiguredPolicy<TPolicy>> Configure<TPolicy>(PolicyPack pack, PackConfiguration configuration) where TPolicy : Policy =>
        [.. pack.Policies.OfType<TPolicy>().Select(policy => new ConfiguredPolicy<TPolicy>(policy, pack, configuration))];

    private static ValueTask JudgeAsync(ResourceValidationPolicy policy, PolicyResource resource, PolicyRun run, CancellationToken cancellation)
    {
        var args = new ResourceValidationArgs(resource, run);
        if (policy.WhyNotApplicable?.Invoke(args) is { } reason)
        {
            run.NotApplicableReason = run.Secrets.Scrub(reason);
            return ValueTask.CompletedTask;
        }

        policy.Validate?.Invoke(args);
        return policy.ValidateAsync?.Invoke(args, cancellation) ?? ValueTask.CompletedTask;
    }

    private static ValueTask JudgeAsync(StackValidationPolicy policy, StackGraph graph, PolicyRun run, CancellationToken cancellation)
    {
        var args = new StackValidationArgs(graph, run);
        policy.Validate?.Invoke(args);
        return policy.ValidateAsync?.Invoke(args, cancellation) ?? ValueTask.CompletedTask;
    }

    private async ValueTask RunAsync<TPolicy>(ConfiguredPolicy<TPolicy> policy, PolicyRun run, string urn, Outcome outcome, Func<PolicyRun, ValueTask> judge)
        where TPolicy : Policy
    {
        try
        {
            await judge(run);
            if (run.NotApplicableReason is { } reason) outcome.NotApplicable(new(policy.Policy.Name, reason));
        }
        catch (UnknownValueException e)
        {
            run.Undecided($"can't run policy {policy.From} during preview: {e.Message}", urn, e.Path);
        }
        catch (PropertyTypeException e)
        {
            run.Report($"It could not be judged: {e.Message}.", urn, e.Path, DiagnosticKind.Malformed);
        }
        catch (NotApplicableException e)
        {
            outcome.NotApplicable(new(policy.Policy.Name, e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PolicyFailedException(run.Secrets.Scrub($"Error validating resource with policy {policy.From}:\n{e.Message}"), e);
        }

        foreach (var found in run.Diagnostics) outcome.Add(Accept(found, run.Today));
    }

    private PolicyRun NewRun<TPolicy>(ConfiguredPolicy<TPolicy> policy, EnforcementLevel level, DateOnly today) where TPolicy : Policy =>
        new(policy.Policy, level, policy.Config, stack, new SecretScrubber(_stackSecrets), today);

    /// <summary>Violations that a waiver covers, or a ramp, do not block. What could not be judged cannot be accepted.</summary>
    private PolicyDiagnostic Accept(PolicyDiagnostic found, DateOnly today)
    {
        if (found.Kind != DiagnosticKind.Violation) return found;
        if (waivers.ForPolicy(found.PolicyName, found.Urn, today) is not { } waiver)
            return waivers.IsAdvisory(found.PolicyName, today) ? found with { Level = EnforcementLevel.Advisory } : found;
        return found with
        {
            Kind = DiagnosticKind.Waived,
            Level = EnforcementLevel.Advisory,
            Message = $"{found.Message}\n{Waived(waiver)}",
            Waiver = waiver,
        };
    }

    private static string Waived(Waiver waiver) => $"Waived until {waiver.Expires:yyyy-MM-dd} by {waiver.Owner}: {waiver.Reason}";

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private sealed class Outcome
    {
        private readonly ImmutableArray<PolicyDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<PolicyDiagnostic>();
        private readonly ImmutableArray<NotApplicablePolicy>.Builder _notApplicable = ImmutableArray.CreateBuilder<NotApplicablePolicy>();

        public void Add(PolicyDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

        public void NotApplicable(NotApplicablePolicy policy) => _notApplicable.Add(policy);

        public AnalysisResult ToAnalysis() => new(_diagnostics.ToImmutable(), _notApplicable.ToImmutable());
    }
}
