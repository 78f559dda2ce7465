using System.Collections.Immutable;
using Pulumi;

namespace Compat.Tests.Fixtures;

/// <summary>An output type; one parameter is named otherwise than the schema's property.</summary>
[OutputType]
public sealed class Part
{
    public readonly int Port;
    public readonly string? Protocol;
    public readonly ImmutableArray<string> Aliases;

    [OutputConstructor]
    private Part(int port, [OutputConstructorParameter("protocol")] string? wireProtocol, ImmutableArray<string> aliases)
    {
        Port = port;
        Protocol = wireProtocol;
        Aliases = aliases;
    }
}
