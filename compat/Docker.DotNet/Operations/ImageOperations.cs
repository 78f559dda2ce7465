using System.Text.Json;
using Docker.DotNet.Http;
using Docker.DotNet.Json;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class ImageOperations(ApiClient api) : IImageOperations
{
    public Task<IList<ImagesListResponse>> ListImagesAsync(ImagesListParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return api.ReadAsync<IList<ImagesListResponse>>(ApiRequest.Get("images/json") with { Query = parameters }, cancellationToken);
    }

    public Task<ImageInspectResponse> InspectImageAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var request = ApiRequest.Get($"images/{name}/json") with { OnError = ApiErrors.NoImage };
        return api.ReadAsync<ImageInspectResponse>(request, cancellationToken);
    }

    public Task<IList<ImageHistoryResponse>> GetImageHistoryAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var request = ApiRequest.Get($"images/{name}/history") with { OnError = ApiErrors.NoImage };
        return api.ReadAsync<IList<ImageHistoryResponse>>(request, cancellationToken);
    }

    public Task CreateImageAsync(
        ImagesCreateParameters parameters, AuthConfig authConfig, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default) =>
        CreateImageAsync(parameters, null, authConfig, null, progress, cancellationToken);

    public Task CreateImageAsync(
        ImagesCreateParameters parameters, AuthConfig authConfig, IDictionary<string, string> headers, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default) =>
        CreateImageAsync(parameters, null, authConfig, headers, progress, cancellationToken);

    public Task CreateImageAsync(
        ImagesCreateParameters parameters, Stream imageStream, AuthConfig authConfig, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default) =>
        CreateImageAsync(parameters, imageStream, authConfig, null, progress, cancellationToken);

    public Task CreateImageAsync(
        ImagesCreateParameters parameters, Stream imageStream, AuthConfig authConfig, IDictionary<string, string> headers, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (imageStream is not null)
            parameters.FromSrc = "-";

        var request = ApiRequest.Post("images/create") with
        {
            Query = parameters,
            Content = imageStream is null ? null : Contents.Tar(imageStream),
            Headers = [RegistryAuth(authConfig), .. headers ?? new Dictionary<string, string>()],
        };
        return api.ReportAsync(request, progress, cancellationToken);
    }

    public Task LoadImageAsync(
        ImageLoadParameters parameters, Stream imageStream, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(imageStream);
        var request = ApiRequest.Post("images/load") with { Query = parameters, Content = Contents.Tar(imageStream) };
        return api.ReportAsync(request, progress, cancellationToken);
    }

    public Task TagImageAsync(string name, ImageTagParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post($"images/{name}/tag") with { Query = parameters, OnError = ApiErrors.NoImage };
        return api.SendAsync(request, cancellationToken);
    }

    public Task<IList<IDictionary<string, string>>> DeleteImageAsync(
        string name, ImageDeleteParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Delete($"images/{name}") with { Query = parameters, OnError = ApiErrors.NoImage };
        return api.ReadAsync<IList<IDictionary<string, string>>>(request, cancellationToken);
    }

    /// <summary>The daemon wants URL-safe base64 with its padding, and the header also when there is nothing to say.</summary>
    private static KeyValuePair<string, string> RegistryAuth(AuthConfig authConfig)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(authConfig ?? new AuthConfig(), DockerJson.Options);
        return new("X-Registry-Auth", Convert.ToBase64String(json).Replace('/', '_').Replace('+', '-'));
    }
}
