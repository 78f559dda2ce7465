using System.Net.Http.Headers;
using System.Net.Http.Json;
using Docker.DotNet.Json;

namespace Docker.DotNet.Http;

/// <summary>The two kinds of request body the API takes.</summary>
internal static class Contents
{
    public static HttpContent Json<T>(T model) => JsonContent.Create(model, options: DockerJson.Options);

    public static HttpContent Tar(Stream stream)
    {
        var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
        return content;
    }
}
