using Docker.DotNet;
using Docker.DotNet.X509;

namespace Compat.Tests.DockerDotNet;

public sealed class ConfigurationTests
{
    [Fact]
    public void The_local_socket_is_the_default_whatever_the_environment_says()
    {
        using var configuration = new DockerClientConfiguration();

        Assert.Equal(OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine" : "unix:/var/run/docker.sock", configuration.EndpointBaseUri.OriginalString);
        Assert.Equal(TimeSpan.FromSeconds(100), configuration.DefaultTimeout);
        Assert.IsType<AnonymousCredentials>(configuration.Credentials);
        Assert.Empty(configuration.DefaultHttpRequestHeaders);
    }

    [Fact]
    public void The_client_takes_the_timeout_of_its_configuration_and_can_change_it()
    {
        using var configuration = new DockerClientConfiguration(new Uri("unix:///s"), defaultTimeout: TimeSpan.FromSeconds(3));
        using var client = configuration.CreateClient();

        Assert.Equal(TimeSpan.FromSeconds(3), client.DefaultTimeout);
        client.DefaultTimeout = TimeSpan.FromSeconds(4);

        Assert.Equal(TimeSpan.FromSeconds(4), client.DefaultTimeout);
        Assert.Same(configuration, client.Configuration);
    }

    [Fact]
    public void Only_certificates_make_a_connection_encrypted()
    {
        using var anonymous = new AnonymousCredentials();
        using var certificate = new CertificateCredentials(null!);

        Assert.False(anonymous.IsTlsCredentials());
        Assert.True(certificate.IsTlsCredentials());
    }
}
