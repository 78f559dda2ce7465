namespace Pulumi;

/// <summary>Arguments of a provider's function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

    private protected override string Kind => "invoke";

    private sealed class EmptyInvokeArgs : InvokeArgs;
}
