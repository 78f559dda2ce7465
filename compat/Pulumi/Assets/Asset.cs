using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propName, object value)
        : base(Constants.SpecialAssetSig, propName, value)
    {
    }
}

/// <summary>A file on this machine.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}

/// <summary>A file whose content is given as text.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(Constants.AssetTextName, text)
    {
    }
}

/// <summary>A file that is fetched.</summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}

/// <summary>What an output that should have been an asset but was not is converted to.</summary>
internal sealed class InvalidAsset : Asset
{
    public InvalidAsset()
        : base(Constants.AssetTextName, "")
    {
    }
}
