using System.Diagnostics;
using System.Globalization;
using Golden.Nodes;
using HostChecks.Docker;
using Tests.Shared.Docker;

namespace Golden.Tests.Nodes;

/// <summary>The docker CLI through the tunnel, on a real daemon that wants client certificates.</summary>
[Trait("Category", "Docker")]
public sealed class DockerTunnelTests(MutualTlsFixture fixture) : IClassFixture<MutualTlsFixture>
{
    [SkippableFact]
    public async Task The_cli_works_without_any_certificate_of_its_own()
    {
        await using var tunnel = Tunnel(Endpoint());
        var (code, output, error) = await DockerAsync(tunnel, "", "version", "--format", "{{.Server.Version}}");
        Assert.True(code == 0, error);
        Assert.NotEmpty(output);
    }

    [SkippableFact]
    public async Task An_attached_container_reads_to_the_end_of_its_input()
    {
        await using var tunnel = Tunnel(Endpoint());
        await ImportAsync(tunnel);
        // The end of what goes in has to arrive while what comes out is still to come.
        var text = string.Concat(Enumerable.Repeat("one line of many\n", 20_000));
        var (code, output, error) = await DockerAsync(tunnel, text, "run", "--rm", "-i", "--network", "none", "--cgroupns", "host", "tiny", "/bin/cat");
        Assert.True(code == 0, error);
        Assert.Equal(text, output);
    }

    [SkippableFact]
    public async Task The_key_is_in_no_file_and_nobody_else_can_enter()
    {
        string folder;
        await using (var tunnel = Tunnel(Endpoint()))
        {
            folder = Path.GetDirectoryName(tunnel.SocketPath)!;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Equal([tunnel.SocketPath], Directory.GetFileSystemEntries(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [SkippableFact]
    public async Task A_server_with_another_name_gets_no_request_and_the_reason_is_told()
    {
        var problems = new List<string>();
        await using var tunnel = new DockerTunnel(Endpoint() with { TlsName = "somebody-else" }, problems.Add);
        var (code, _, _) = await DockerAsync(tunnel, "", "version");
        Assert.NotEqual(0, code);
        Assert.Contains("not for 'somebody-else'", problems[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_node_that_does_not_answer_is_told()
    {
        var problems = new List<string>();
        await using var tunnel = new DockerTunnel(Endpoint() with { Address = new Uri("tcp://127.0.0.1:1") }, problems.Add);
        var (code, _, _) = await DockerAsync(tunnel, "", "version");
        Assert.NotEqual(0, code);
        Assert.Contains("refused", problems[0], StringComparison.Ordinal);
    }

    private DockerEndpoint Endpoint()
    {
        var certificates = fixture.Daemon.Certificates!;
        using var client = certificates.NewClient();
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(client)!;
        return new DockerEndpoint
        {
            Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{fixture.Daemon.Port}")),
            TlsName = "golden",
            Ca = File.ReadAllText(certificates.CaFile),
            Certificate = client.ExportCertificatePem(),
            Key = key.ExportPkcs8PrivateKeyPem(),
        };
    }

    private static DockerTunnel Tunnel(DockerEndpoint endpoint) => new(endpoint, problem => Assert.Fail(problem));

    private static async Task ImportAsync(DockerTunnel tunnel)
    {
        await using var tar = TinyImage.OpenRootFileSystem();
        using var process = Start(tunnel, "import", "-", "tiny");
        await tar.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<(int Code, string Out, string Error)> DockerAsync(DockerTunnel tunnel, string input, params string[] words)
    {
        using var process = Start(tunnel, words);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(DockerTunnel tunnel, params string[] words)
    {
        var start = new ProcessStartInfo("docker", words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOCKER_HOST"] = tunnel.Host;
        return Process.Start(start)!;
    }
}
