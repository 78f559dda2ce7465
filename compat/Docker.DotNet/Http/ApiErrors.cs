using System.Net;

namespace Docker.DotNet.Http;

/// <summary>The statuses to which the API gives a meaning of its own.</summary>
internal static class ApiErrors
{
    public static Exception NoContainer(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerContainerNotFoundException(status, body) : null;

    public static Exception NoImage(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerImageNotFoundException(status, body) : null;

    public static Exception NoNetwork(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerNetworkNotFoundException(status, body) : null;

    public static Exception NoPlugin(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerPluginNotFoundException(status, body) : null;

#pragma warning disable CA2201 // The official client throws a plain Exception here, and callers match its message.
    public static Exception NoSwarm(HttpStatusCode status, string body) =>
        status == HttpStatusCode.ServiceUnavailable ? new Exception("Node is not part of a swarm.") : null;
#pragma warning restore CA2201
}
