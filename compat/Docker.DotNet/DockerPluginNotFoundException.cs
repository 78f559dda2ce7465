using System.Net;

namespace Docker.DotNet;

public class DockerPluginNotFoundException(HttpStatusCode statusCode, string responseBody) : DockerApiException(statusCode, responseBody);
