namespace Pulumi;

/// <summary>A transformation that the engine calls back. The stand-in refuses a resource that has one.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
