using System.Diagnostics.CodeAnalysis;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>What a resource policy judges, and where it says what it found.</summary>
public sealed class ResourceValidationArgs
{
    private readonly PolicyRun _run;

    internal ResourceValidationArgs(PolicyResource resource, PolicyRun run)
    {
        Resource = resource;
        _run = run;
        Properties = new Property(resource.Properties, run.Secrets);
    }

    /// <summary>Everything the engine said about the resource.</summary>
    public PolicyResource Resource { get; }

    public string Type => Resource.Type;

    public string Name => Resource.Name;

    public string Urn => Resource.Urn;

    public PolicyResourceOptions Options => Resource.Options;

    /// <summary>The planned inputs.</summary>
    public Property Properties { get; }

    /// <summary>The provider's configuration; <c>null</c> when the engine did not say.</summary>
    public Property? ProviderProperties => Resource.Provider is { } provider ? new Property(provider.Properties, _run.Secrets) : null;

    /// <summary>This policy's configuration, defaults filled in.</summary>
    public Property Config => _run.Config;

    public StackContext Stack => _run.Stack;

    /// <summary>The day (UTC) for ages and expiry.</summary>
    public DateOnly Today => _run.Today;

    /// <summary>A violation. The description of the policy comes first; the message says found against allowed.</summary>
    public void Report(string message) => _run.Report(message, Urn, "");

    /// <summary>A violation at one property.</summary>
    public void Report(Property at, string message) => _run.Report(message, Urn, at.Path);

    /// <summary>Ends the policy: it is not about this resource, for a reason that is shown.</summary>
    [DoesNotReturn]
    public void NotApplicable(string reason) => throw _run.NotApplicable(reason);
}
