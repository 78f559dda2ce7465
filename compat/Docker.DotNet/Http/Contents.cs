using System.Net.Http.Headers;
using System.Text.Json;
using Docker.DotNet.Json;

namespace Docker.DotNet.Http;

/// <summary>The two kinds of request body the API takes.</summary>
internal static class Contents
{
    public static HttpContent Json<T>(T model)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(model, DockerJson.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    public static HttpContent Tar(Stream stream)
    {
        var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
        return content;
    }
}
