namespace Docker.DotNet.Models;

public class ServiceFilter
{
    public string[] Id { get; set; }

    public string[] Label { get; set; }

    public ServiceCreationMode[] Mode { get; set; }

    public string[] Name { get; set; }
}
