namespace Pulumi;

/// <summary>Adds either side of a union to a map.</summary>
public static class InputMapExtensions
{
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value)
        => map.Add(key, value.Apply(v => Union<T0, T1>.FromT0(v)));

    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value)
        => map.Add(key, value.Apply(v => Union<T0, T1>.FromT1(v)));
}
