using Golden.Engine.Values;
using Pulumi;
using Pulumi.Utilities;

namespace Golden.Engine.Programs;

internal sealed class OutputReader<T> : IOutputReader
{
    public Task<ReadValue> ReadAsync(object value, ArgsReader owner) => ReadAsync((Output<T>)value, owner);

    public static async Task<ReadValue> ReadAsync(Output<T> output, ArgsReader owner)
    {
        var dependencies = await OutputUtilities.GetDependenciesAsync(output);
        var inner = await OutputUtilities.GetIsKnownAsync(output)
            ? await owner.ValueAsync(await OutputUtilities.GetValueAsync(output))
            : ReadValue.Of(PropertyValue.Unknown);
        var secret = await Output.IsSecretAsync(output) && inner.Value is not PropertyNull;
        return new ReadValue(secret ? PropertyValue.SecretOf(inner.Value) : inner.Value, dependencies.Union(inner.Dependencies));
    }
}
