namespace Pulumi.Serialization;

/// <summary>Resolves one output property; the output depends on its resource.</summary>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly Resource _resource;
    private readonly TaskCompletionSource<OutputData<T>> _source = new();

    public OutputSource(Resource resource)
    {
        _resource = resource;
        Output = new Output<T>(_source.Task);
    }

    public Type TargetType => typeof(T);

    public object Output { get; }

    public void Set(OutputData<object?> data)
        => _source.SetResult(new OutputData<T>(
            data.Resources.Add(_resource), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public void TrySetException(Exception exception) => _source.TrySetException(exception);

    public void TrySetDefault(bool isKnown)
        => _source.TrySetResult(new OutputData<T>([_resource], default!, isKnown, IsSecret: false));
}
