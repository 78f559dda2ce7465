using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value that becomes available later, with the resources it depends on.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        // A faulted output must fail the run even if nobody awaits it.
        if (Deployment.TryGetRun(out var run))
        {
            run.Tasks.Add(dataTask);
        }
    }

    internal Output(OutputData<T> data)
        : this(Task.FromResult(data))
    {
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => FromTask(value, isSecret: false);

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyAsync(func));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(v => func(v).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(v => Output.Create(func(v)));

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(v => Output.Create(func(v)));

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(async v =>
        {
            await func(v).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(v => func(v));

    public override string ToString()
    {
        const string Message = """
            Calling [ToString] on an [Output<T>] is not supported.

            To get the value of an Output<T> as an Output<string> consider:
            1. o.Apply(v => $"prefix{v}suffix")
            2. Output.Format($"prefix{hostname}suffix");

            See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.
            """;
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return string.Join(Environment.NewLine, Message, "This function may throw in a future version of Pulumi.");
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Untyped();

    internal static Output<T> FromTask(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(GetDataAsync());

        async Task<OutputData<T>> GetDataAsync()
            => new([], await value.ConfigureAwait(false), IsKnown: true, isSecret);
    }

    internal static Output<T> Unknown(T value) => new(new OutputData<T>([], value, IsKnown: false, IsSecret: false));

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> With(Func<OutputData<T>, Task<OutputData<T>>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync()
            => await change(await DataTask.ConfigureAwait(false)).ConfigureAwait(false);
    }

    internal Output<T> WithSecret(bool isSecret) => With(data => Task.FromResult(data with { IsSecret = isSecret }));

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new OutputData<TResult>(data.Resources, default!, IsKnown: false, data.IsSecret);
        }

        var inner = func(data.Value);
        if (inner is null)
        {
            return new OutputData<TResult>(data.Resources, default!, IsKnown: true, data.IsSecret);
        }

        var innerData = await inner.DataTask.ConfigureAwait(false);
        return innerData with
        {
            Resources = data.Resources.Union(innerData.Resources),
            IsSecret = data.IsSecret || innerData.IsSecret,
        };
    }
}
