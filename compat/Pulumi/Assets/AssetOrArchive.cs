namespace Pulumi;

/// <summary>A file or a set of files given to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string sigKey, string propName, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        SigKey = sigKey;
        PropName = propName;
        Value = value;
    }

    internal string SigKey { get; }

    internal string PropName { get; }

    internal object Value { get; }
}
