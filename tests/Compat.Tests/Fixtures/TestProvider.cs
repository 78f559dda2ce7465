using Pulumi;

namespace Compat.Tests.Fixtures;

/// <summary>The provider of <see cref="Thing"/>.</summary>
public sealed class TestProvider : ProviderResource
{
    public TestProvider(string name, CustomResourceOptions? options = null)
        : base("test", name, ResourceArgs.Empty, options)
    {
    }
}
