namespace Pulumi;

/// <summary>An output of another stack, secret or not.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}
