using System.Net;

namespace Docker.DotNet;

public class DockerImageNotFoundException(HttpStatusCode statusCode, string body) : DockerApiException(statusCode, body);
