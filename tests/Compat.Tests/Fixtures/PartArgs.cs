using Pulumi;

namespace Compat.Tests.Fixtures;

/// <summary>Arguments inside arguments; the port is required.</summary>
public sealed class PartArgs : ResourceArgs
{
    [Input("port", required: true)]
    public Input<int> Port { get; set; } = null!;

    [Input("protocol")]
    public Input<string>? Protocol { get; set; }
}
