namespace Golden.Vm;

/// <summary>The machines of a checkout.</summary>
public sealed class VmFolders(string stateFolder)
{
    private string Root => Path.Combine(stateFolder, "vms");

    public VmFolder Of(string name) => new(Path.Combine(Root, name));

    public IReadOnlyList<VmFolder> All() =>
        !Directory.Exists(Root)
            ? []
            : [.. Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal).Select(path => new VmFolder(path))];

    /// <summary>Held while a machine is created, started or deleted.</summary>
    public string LockFileOf(string name) => Path.Combine(Root, name + ".lock");
}
