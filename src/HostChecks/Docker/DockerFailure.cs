using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Baseline.Evidence;
using Docker.DotNet;

namespace HostChecks.Docker;

/// <summary>What an exception of the Docker API means as a reading.</summary>
internal static class DockerFailure
{
    private static readonly HashSet<string> _swarmQueries = new(StringComparer.Ordinal) { DockerQuery.Swarm, DockerQuery.Nodes, DockerQuery.Secrets };

    public static Reading Reading(string query, Exception error, DockerEndpoint endpoint)
    {
        // Both a node without a swarm and a worker answer 503, which the client turns into a plain exception or an API exception.
        if (_swarmQueries.Contains(query) && (error.Message.Contains("not part of a swarm", StringComparison.Ordinal)
            || error is DockerApiException { StatusCode: HttpStatusCode.ServiceUnavailable }))
        {
            return new Reading(ReadingStatus.Absent, Reason: "this daemon manages no swarm");
        }

        var chain = Chain(error).ToArray();
        if (chain.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return socket.SocketErrorCode switch
            {
                SocketError.AccessDenied => new Reading(ReadingStatus.Denied, Reason: $"Docker API: permission denied on {endpoint}. Try as root, or as a member of the socket's group"),
                _ => new Reading(ReadingStatus.Failed, Reason: $"Docker API: no connection to {endpoint}: {socket.Message}. Does the daemon run there? Try: docker -H {endpoint} version"),
            };
        }
        if (chain.OfType<AuthenticationException>().FirstOrDefault() is { } tls) return new Reading(ReadingStatus.Failed, Reason: $"Docker API: TLS with {endpoint}: {tls.Message}");
        if (error is DockerApiException { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } forbidden)
            return new Reading(ReadingStatus.Denied, Reason: $"Docker API: {forbidden.ResponseBody}");
        if (chain.OfType<HttpRequestException>().Any(item => item.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded))
            return new Reading(ReadingStatus.Truncated, Reason: $"Docker API: the answer to {query} is larger than {AnswerRecorder.AnswerLimit} bytes");
        return error is JsonException
            ? new Reading(ReadingStatus.Failed, Reason: $"Docker API: the answer to {query} is not JSON")
            : new Reading(ReadingStatus.Failed, Reason: $"Docker API: {query}: {chain[^1].Message}");
    }

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var current = error; current is not null; current = current.InnerException) yield return current;
    }
}
