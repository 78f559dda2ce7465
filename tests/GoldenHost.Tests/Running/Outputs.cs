using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GoldenHost.Tests.Running;

/// <summary>Looks into inputs and outputs.</summary>
internal static class Outputs
{
    public static Task<bool> IsSecret<T>(Input<T>? input) => Output.IsSecretAsync(input.ToOutput());

    public static Task<ImmutableArray<Resource>> DependenciesOf(ResourceOptions options) => OutputUtilities.GetValueAsync(options.DependsOn.ToOutput());

    public static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
