namespace Policies.Tests.Wire;

/// <summary>Tests that build or start the packs' projects take turns: the SDK shares the projects' <c>obj</c> folders.</summary>
[CollectionDefinition(Name)]
public sealed class DotnetCollection : ICollectionFixture<NodeClient>
{
    public const string Name = "dotnet";
}
