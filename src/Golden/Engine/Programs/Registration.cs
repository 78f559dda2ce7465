using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>A resource as its constructor saw it.</summary>
internal sealed record Registration
{
    public required int Order { get; init; }

    public required string Urn { get; init; }

    public required Resource Resource { get; init; }

    public required ResourceArgs? Args { get; init; }

    public required ResourceOptions Options { get; init; }

    /// <summary><c>null</c> at the top.</summary>
    public required Registration? Parent { get; init; }

    public bool Custom => Resource is CustomResource;

    /// <summary>Inherited like the SDK does: from the nearest ancestor that says something.</summary>
    public bool Protect => Options.Protect ?? Parent?.Protect ?? false;
}
