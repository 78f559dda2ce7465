using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A set of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propName, object value)
        : base(Constants.SpecialArchiveSig, propName, value)
    {
    }
}

/// <summary>Files put together by name.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(Constants.ArchiveAssetsName, assets.ToImmutableDictionary())
    {
    }
}

/// <summary>An archive or folder on this machine.</summary>
public sealed class FileArchive : Archive
{
    public FileArchive(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}

/// <summary>An archive that is fetched.</summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}

/// <summary>What an output that should have been an archive but was not is converted to.</summary>
internal sealed class InvalidArchive : Archive
{
    public InvalidArchive()
        : base(Constants.ArchiveAssetsName, ImmutableDictionary<string, AssetOrArchive>.Empty)
    {
    }
}
