namespace Pulumi.Serialization;

/// <summary>Resolves one output property of a resource.</summary>
internal interface IOutputSource
{
    Type TargetType { get; }

    object Output { get; }

    void Set(OutputData<object?> data);

    void TrySetException(Exception exception);

    void TrySetDefault(bool isKnown);
}
