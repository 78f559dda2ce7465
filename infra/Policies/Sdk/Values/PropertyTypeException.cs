namespace Policies.Sdk.Values;

/// <summary>
/// A property is not of the type that a policy reads. The evaluator reports it at the policy's own enforcement level:
/// what cannot be judged must not pass.
/// </summary>
public sealed class PropertyTypeException(string path, string wanted, string found)
    : Exception($".{path} should be {wanted} and is {found}")
{
    /// <summary>Where, as <c>a.b.0</c>.</summary>
    public string Path { get; } = path;
}
