namespace Docker.DotNet.Models;

public enum FileSystemChangeKind
{
    Modify = 0,
    Add = 1,
    Delete = 2,
}
