using System.Collections.Immutable;
using Pulumi;

namespace GoldenHost.Tests.Running;

/// <summary>A resource as the program registered it.</summary>
internal sealed record RecordedResource
{
    public required Resource Resource { get; init; }

    public required ResourceArgs Args { get; init; }

    public required ResourceOptions Options { get; init; }

    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>What reached the engine; empty for components.</summary>
    public ImmutableDictionary<string, object> Inputs { get; init; } = ImmutableDictionary<string, object>.Empty;

    public CustomResourceOptions Custom => (CustomResourceOptions)Options;

    public string Text(string input) => Assert.IsType<string>(Inputs[input]);

    public ImmutableDictionary<string, object?> Object(string input) => Assert.IsType<ImmutableDictionary<string, object?>>(Inputs[input]);

    public IEnumerable<string> Texts(string input) => List(input).Select(item => Assert.IsType<string>(item));

    public ImmutableArray<object?> List(string input) => Assert.IsType<ImmutableArray<object?>>(Inputs[input]);
}
