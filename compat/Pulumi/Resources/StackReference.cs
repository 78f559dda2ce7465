using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(v => (object?)v.Item2.GetValueOrDefault(v.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(v => v.Item3.TryGetValue(v.Item1, out var value)
                ? value
                : throw new KeyNotFoundException(
                    $"Required output '{v.Item1}' does not exist on stack '{v.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name), "Get");

    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name), "Require");

    private static async Task<T> PlainAsync<T>(Output<T> output, string verb)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return !data.IsSecret
            ? data.Value
            : throw new InvalidOperationException(
                $"Cannot call '{verb}OutputValueAsync' if the referenced stack has secret outputs. "
                + $"Use '{verb}Output' instead.");
    }

    // All outputs together are secret if one is; a single one is secret only if it is named so.
    private Output<T> WithOwnSecretness<T>(Input<string> name, Output<T> value)
        => value.With(async data =>
        {
            var wanted = await name.ToOutput().DataTask.ConfigureAwait(false);
            var secretNames = await SecretOutputNames.DataTask.ConfigureAwait(false);
            return data with
            {
                IsSecret = wanted.IsKnown && secretNames.IsKnown
                    ? secretNames.Value.Contains(wanted.Value)
                    : (await Outputs.DataTask.ConfigureAwait(false)).IsSecret,
            };
        });
}
