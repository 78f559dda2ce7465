namespace Policies.Sdk;

/// <summary>Judges the planned inputs of one resource at a time.</summary>
public record ResourceValidationPolicy : Policy
{
    /// <summary>
    /// Asked first: the reason for which the policy is not about a resource, or <c>null</c> when it is. Says the same as
    /// <see cref="ResourceValidationArgs.NotApplicable"/>, without the cost of an exception for each resource of a plan.
    /// </summary>
    public Func<ResourceValidationArgs, string?>? WhyNotApplicable { get; init; }

    /// <summary>Calls <see cref="ResourceValidationArgs.Report(string)"/> for each violation.</summary>
    public Action<ResourceValidationArgs>? Validate { get; init; }

    /// <summary>The same for a validation that has to wait for something. Runs after <see cref="Validate"/>.</summary>
    public Func<ResourceValidationArgs, CancellationToken, ValueTask>? ValidateAsync { get; init; }

    internal bool Validates => Validate is not null || ValidateAsync is not null;
}
