namespace Docker.DotNet.Models;

public class ContainerPathStatParameters
{
    [QueryStringParameter("noOverwriteDirNonDir", false)]
    public bool? AllowOverwriteDirWithFile { get; set; }

    [QueryStringParameter("path", true)]
    public string Path { get; set; }
}
