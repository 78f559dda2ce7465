namespace Pulumi.Testing;

/// <summary>The stack around resources that a function creates.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<IDictionary<string, object?>> createResources) => Result = createResources();

    /// <summary>What the function returned.</summary>
    public IDictionary<string, object?> Result { get; }
}
