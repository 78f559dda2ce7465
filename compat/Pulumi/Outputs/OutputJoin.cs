using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Awaits several inputs one after another: the result is known if all are, secret if any is, and depends on what
/// any depends on.
/// </summary>
internal sealed class OutputJoin
{
    private readonly ImmutableHashSet<Resource>.Builder _resources = ImmutableHashSet.CreateBuilder<Resource>();
    private bool _isKnown = true;
    private bool _isSecret;

    private OutputJoin()
    {
    }

    public static Output<T> Of<T>(Func<OutputJoin, Task<T>> take)
    {
        return new Output<T>(JoinAsync());

        async Task<OutputData<T>> JoinAsync()
        {
            var join = new OutputJoin();
            var value = await take(join).ConfigureAwait(false);
            return new OutputData<T>(join._resources.ToImmutable(), value, join._isKnown, join._isSecret);
        }
    }

    public async Task<T> TakeAsync<T>(Input<T> input)
    {
        Output<T> output = input;
        var data = await output.DataTask.ConfigureAwait(false);
        _resources.UnionWith(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }
}
