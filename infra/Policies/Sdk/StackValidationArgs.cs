using System.Diagnostics.CodeAnalysis;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>What a stack policy judges, and where it says what it found.</summary>
public sealed class StackValidationArgs
{
    private readonly PolicyRun _run;
    private readonly StackGraph _graph;

    internal StackValidationArgs(StackGraph graph, PolicyRun run)
    {
        _graph = graph;
        _run = run;
    }

    /// <summary>Every resource of the stack, in the order of their URNs.</summary>
    public IEnumerable<StackResource> Resources => _graph.Resources.Select(r => new StackResource(r, _graph, _run.Secrets));

    /// <summary>This policy's configuration, defaults filled in.</summary>
    public Property Config => _run.Config;

    public StackContext Stack => _run.Stack;

    public IEnumerable<StackResource> OfType(string type) => _graph.OfType(type).Select(r => new StackResource(r, _graph, _run.Secrets));

    /// <summary>A violation, of one resource or of the stack as a whole.</summary>
    public void Report(string message, StackResource? resource = null) => _run.Report(message, resource?.Urn ?? "", "");

    /// <summary>Ends the policy: it is not about this stack, for a reason that is shown.</summary>
    [DoesNotReturn]
    public void NotApplicable(string reason) => throw _run.NotApplicable(reason);
}
