namespace Pulumi;

/// <summary>Adds either side of a union to a list.</summary>
public static class InputListExtensions
{
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value)
        => list.Add(value.Apply(v => Union<T0, T1>.FromT0(v)));

    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value)
        => list.Add(value.Apply(v => Union<T0, T1>.FromT1(v)));
}
