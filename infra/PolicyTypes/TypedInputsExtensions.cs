using Policies.Sdk;
using Pulumi;

namespace Policies.Typed;

/// <summary>Typed access to what policies judge.</summary>
public static class TypedInputsExtensions
{
    /// <summary>The planned inputs as the args class of the resource. Say in <see cref="Policy.AppliesTo"/> which resource that is.</summary>
    public static TypedInputs<TArgs> Inputs<TArgs>(this ResourceValidationArgs args) where TArgs : ResourceArgs => new(args.Properties);

    /// <summary>The same for a resource of a stack.</summary>
    public static TypedInputs<TArgs> Inputs<TArgs>(this StackResource resource) where TArgs : ResourceArgs => new(resource.Properties);
}
