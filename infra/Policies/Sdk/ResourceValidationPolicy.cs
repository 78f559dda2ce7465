namespace Policies.Sdk;

/// <summary>Judges the planned inputs of one resource at a time.</summary>
public record ResourceValidationPolicy : Policy
{
    /// <summary>Calls <see cref="ResourceValidationArgs.Report(string)"/> for each violation.</summary>
    public Action<ResourceValidationArgs>? Validate { get; init; }

    /// <summary>The same for a validation that has to wait for something. Runs after <see cref="Validate"/>.</summary>
    public Func<ResourceValidationArgs, CancellationToken, ValueTask>? ValidateAsync { get; init; }

    internal bool Validates => Validate is not null || ValidateAsync is not null;
}
