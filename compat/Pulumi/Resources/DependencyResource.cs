using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource of which only the URN is known.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(type: "", name: "", ResourceArgs.Empty, options: null, dependency: true)
        => Urn = new Output<string>(new OutputData<string>([this], urn, IsKnown: true, IsSecret: false));
}
