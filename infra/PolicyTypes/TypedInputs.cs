using System.Linq.Expressions;
using Policies.Sdk.Values;
using Pulumi;

namespace Policies.Typed;

/// <summary>
/// Planned inputs, read by the members of the class that programs set them with (<c>Pulumi.Aws.Ec2.InstanceArgs</c>): a
/// misspelt name or a wrong type does not compile. Reading is <see cref="Property"/>'s: what is unknown ends the policy
/// as undecided, what has another type is a finding, secrets stay secret.
/// </summary>
/// <typeparam name="TArgs">A class whose members have <c>[Input("name")]</c>.</typeparam>
public sealed class TypedInputs<TArgs>
{
    internal TypedInputs(Property property) => Property = property;

    /// <summary>The object that is read.</summary>
    public Property Property { get; }

    /// <summary>One member, for reports and for what the other methods cannot say.</summary>
    public Property At<T>(Expression<Func<TArgs, T>> member) => Property[InputNames.Of(member)];

    public string? Get(Expression<Func<TArgs, Input<string>?>> member) => At(member).AsString();

    public bool? Get(Expression<Func<TArgs, Input<bool>?>> member) => At(member).AsBoolean();

    public long? Get(Expression<Func<TArgs, Input<int>?>> member) => At(member).AsInteger();

    public double? Get(Expression<Func<TArgs, Input<double>?>> member) => At(member).AsNumber();

    /// <summary>An enumeration of the provider, as the text that it stands for.</summary>
    public string? Get<TEnumeration>(Expression<Func<TArgs, Input<TEnumeration>?>> member) where TEnumeration : struct => At(member).AsString();

    /// <summary>A text, or something that stands for one.</summary>
    public string? Get<TOther>(Expression<Func<TArgs, InputUnion<string, TOther>?>> member) => At(member).AsString();

    /// <summary>The elements. None when there is no list.</summary>
    public IEnumerable<string> Get(Expression<Func<TArgs, InputList<string>?>> member) => At(member).Strings();

    /// <summary>The values by key. None when there is no map.</summary>
    public IEnumerable<KeyValuePair<string, Property>> Get(Expression<Func<TArgs, InputMap<string>?>> member) => At(member).Members;

    /// <summary>An object in the object; its members are missing when it is missing.</summary>
    public TypedInputs<TNested> Object<TNested>(Expression<Func<TArgs, Input<TNested>?>> member) where TNested : InputArgs => new(At(member));

    /// <summary>The objects of a list. None when there is no list.</summary>
    public IEnumerable<TypedInputs<TNested>> Objects<TNested>(Expression<Func<TArgs, InputList<TNested>?>> member) where TNested : InputArgs =>
        At(member).Items.Select(item => new TypedInputs<TNested>(item));
}
