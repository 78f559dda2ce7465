namespace Policies.Sdk;

/// <summary>Judges all resources of a stack together, once every one of them has been planned.</summary>
public sealed record StackValidationPolicy : Policy
{
    /// <summary>Calls <see cref="StackValidationArgs.Report(string, StackResource?)"/> for each violation.</summary>
    public Action<StackValidationArgs>? Validate { get; init; }

    /// <summary>The same for a validation that has to wait for something. Runs after <see cref="Validate"/>.</summary>
    public Func<StackValidationArgs, CancellationToken, ValueTask>? ValidateAsync { get; init; }

    internal bool Validates => Validate is not null || ValidateAsync is not null;
}
