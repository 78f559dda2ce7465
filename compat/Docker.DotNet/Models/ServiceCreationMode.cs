namespace Docker.DotNet.Models;

public enum ServiceCreationMode
{
    Replicated = 0,
    Global = 1,
}
