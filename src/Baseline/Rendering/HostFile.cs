namespace Baseline.Rendering;

/// <summary>A file of a golden host.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Content">Text, LF line ends.</param>
/// <param name="Mode">Octal permission bits as written in chmod, e.g. <c>0644</c>.</param>
/// <param name="Owner"><c>user:group</c>.</param>
public sealed record HostFile(string Path, string Content, string Mode = "0644", string Owner = "root:root");
