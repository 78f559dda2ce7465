using Pulumi;

namespace Golden.Engine.Programs;

internal sealed class InputReader<T> : IOutputReader
{
    public Task<ReadValue> ReadAsync(object value, ArgsReader owner) =>
        OutputReader<T>.ReadAsync(((Input<T>)value).ToOutput(), owner);
}
