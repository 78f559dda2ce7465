using System.Text;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>JSON of values that may hold outputs at any depth.</summary>
public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new OutputData<string>(data.Resources, "", IsKnown: false, data.IsSecret);
            }

            var nested = new NestedOutputConverter(data.Resources, data.IsSecret);
            using var buffer = new MemoryStream();
            await JsonSerializer.SerializeAsync(buffer, data.Value, nested.AddTo(options)).ConfigureAwait(false);
            return new OutputData<string>(
                data.Resources.Union(nested.SeenResources),
                nested.SeenUnknown ? "" : Encoding.UTF8.GetString(buffer.ToArray()),
                IsKnown: !nested.SeenUnknown,
                data.IsSecret || nested.SeenSecret);
        }
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new OutputData<T>(data.Resources, default!, IsKnown: false, data.IsSecret);
            }

            var nested = new NestedOutputConverter(data.Resources, data.IsSecret);
            var value = JsonSerializer.Deserialize<T>(data.Value, nested.AddTo(options));
            return new OutputData<T>(data.Resources, value!, IsKnown: true, data.IsSecret);
        }
    }
}
