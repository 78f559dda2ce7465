namespace GoldenHost.Components.Aws;

/// <summary>Names of resources that stand for a value.</summary>
internal static class ResourceNames
{
    /// <summary>A network as part of a name; two colons, as IPv6 has them, would break the URN.</summary>
    public static string Of(string network) => network.Replace('/', '-').Replace(':', '.');
}
