using System.Buffers.Binary;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Google.Protobuf;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Policies.Wire;

/// <summary>Unary gRPC on a web server: no more of it than the Analyzer contract uses.</summary>
internal sealed class GrpcApplication(IReadOnlyDictionary<string, GrpcMethod> methods) : IHttpApplication<IFeatureCollection>, IDisposable
{
    /// <summary>Calls whose requests are held in memory at one time; the others wait in the connection's flow control.</summary>
    private const int MaximumCalls = 64;

    private const int HeaderLength = 5;

    private readonly SemaphoreSlim _slots = new(MaximumCalls);

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void Dispose() => _slots.Dispose();

    public void DisposeContext(IFeatureCollection context, Exception? exception) { }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        if (request.Method != HttpMethods.Post || !request.Headers.ContentType.ToString().StartsWith("application/grpc", StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        response.Headers.ContentType = "application/grpc";
        var aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        try
        {
            var answer = await AnswerAsync(request.Path, context, aborted);
            var output = context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
            Write(output, answer);
            SetStatus(context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers, GrpcStatus.Ok, "");
            await output.FlushAsync(aborted);
        }
        catch (GrpcException e)
        {
            SetStatus(response.Headers, e.Status, e.Message);
        }
        catch (Exception e) when (aborted.IsCancellationRequested || e is OperationCanceledException or ConnectionAbortedException)
        {
            SetStatus(response.Headers, GrpcStatus.Cancelled, "The call was cancelled.");
        }
#pragma warning disable CA1031 // A call must end with a status, whatever happened; the message says what.
        catch (Exception e)
#pragma warning restore CA1031
        {
            SetStatus(response.Headers, GrpcStatus.Internal, e.Message);
        }
    }

    private async ValueTask<IMessage> AnswerAsync(string path, IFeatureCollection context, CancellationToken cancellation)
    {
        if (!methods.TryGetValue(path, out var method)) throw new GrpcException(GrpcStatus.Unimplemented, $"Unknown method {path}.");
        await _slots.WaitAsync(cancellation);
        try
        {
            var body = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
            return await method.InvokeAsync(await GrpcMessageReader.ReadAsync(body, cancellation), cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }

    private static void Write(PipeWriter output, IMessage message)
    {
        var length = message.CalculateSize();
        var header = output.GetSpan(HeaderLength);
        header[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(header[1..], length);
        output.Advance(HeaderLength);
        message.WriteTo(output);
    }

    private static void SetStatus(IHeaderDictionary headers, GrpcStatus status, string message)
    {
        headers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        if (message.Length > 0) headers["grpc-message"] = PercentEncode(message);
    }

    /// <summary>Printable ASCII except the percent sign stays; every other byte becomes %XX. Cut at a length that header limits allow.</summary>
    private static string PercentEncode(string message)
    {
        const int MaximumBytes = 4000;
        var encoded = new StringBuilder(message.Length);
        foreach (var b in Encoding.UTF8.GetBytes(message).Take(MaximumBytes))
        {
            if (b is >= 0x20 and <= 0x7e and not (byte)'%') encoded.Append((char)b);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }
}
