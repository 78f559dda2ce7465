namespace Pulumi;

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    private protected override string Kind => "resource";

    private sealed class EmptyResourceArgs : ResourceArgs;
}
