using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Docker.DotNet;
using Docker.DotNet.X509;
using Tests.Shared.Docker;

namespace Compat.Tests.DockerDotNet;

[Trait("Category", "Docker")]
public sealed class MutualTlsTests(MutualTlsFixture fixture) : IClassFixture<MutualTlsFixture>
{
    [SkippableFact]
    public async Task A_client_of_the_right_authority_is_let_in_and_its_callback_judges_the_daemon()
    {
        var daemon = fixture.Daemon;
        using var certificate = daemon.Certificates!.NewClient();
        using var client = Connect(certificate, Verify(daemon.Certificates));

        var info = await client.System.GetSystemInfoAsync();

        Assert.Equal($"{daemon.Folder.FullName}/data", info.DockerRootDir);
    }

    [SkippableFact]
    public async Task Without_a_callback_a_private_authority_is_not_trusted()
    {
        using var certificate = fixture.Daemon.Certificates!.NewClient();
        using var client = Connect(certificate, callback: null);

        await Assert.ThrowsAsync<AuthenticationException>(() => client.System.PingAsync());
    }

    [SkippableFact]
    public async Task A_client_of_another_authority_is_refused_in_the_handshake()
    {
        using var certificate = DaemonCertificates.NewForeignClient();
        using var client = Connect(certificate, Verify(fixture.Daemon.Certificates!));

        var error = await Record.ExceptionAsync(() => client.System.PingAsync());

        Assert.True(error is AuthenticationException or IOException or HttpRequestException, $"{error}");
    }

    [SkippableFact]
    public async Task A_callback_sees_a_wrong_name()
    {
        using var certificate = fixture.Daemon.Certificates!.NewClient();
        var errors = SslPolicyErrors.None;
        using var client = Connect(certificate, (_, _, _, found) => { errors = found; return false; }, "localhost");

        await Assert.ThrowsAsync<AuthenticationException>(() => client.System.PingAsync());

        Assert.True(errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch), $"{errors}");
    }

    [SkippableFact]
    public async Task Plain_requests_to_the_port_are_answered_with_an_error()
    {
        using var client = new DockerClientConfiguration(new Uri($"tcp://127.0.0.1:{fixture.Daemon.Port}")).CreateClient();

        var error = await Assert.ThrowsAsync<DockerApiException>(() => client.System.GetSystemInfoAsync());

        Assert.Contains("HTTP request to an HTTPS server", error.ResponseBody, StringComparison.Ordinal);
    }

    private DockerClient Connect(X509Certificate2 certificate, RemoteCertificateValidationCallback? callback, string host = "127.0.0.1")
    {
        var credentials = new CertificateCredentials(certificate) { ServerCertificateValidationCallback = callback };
        return new DockerClientConfiguration(new Uri($"tcp://{host}:{fixture.Daemon.Port}"), credentials).CreateClient();
    }

    private static RemoteCertificateValidationCallback Verify(DaemonCertificates certificates) => (_, presented, _, errors) =>
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(certificates.CaFile);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && chain.Build((X509Certificate2)presented!);
    };
}
