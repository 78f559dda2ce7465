using System.Diagnostics;
using Baseline.Keys;

namespace Baseline.Tests.Keys;

public sealed class DeploymentKeysTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly DeploymentKeys keys = new(Secret);

    [Fact]
    public void The_same_input_gives_the_same_key() =>
        Assert.Equal(keys.HostKey("n1", "digest"), new DeploymentKeys(Secret).HostKey("n1", "digest"));

    [Fact]
    public void Another_node_digest_or_secret_gives_another_key()
    {
        var all = new[]
        {
            keys.HostKey("n1", "a").PublicKey, keys.HostKey("n2", "a").PublicKey, keys.HostKey("n1", "b").PublicKey, keys.HostKey("n1", "a", 2).PublicKey, keys.HostKey("n1", "a", 3).PublicKey,
            new DeploymentKeys(Secret + "x").HostKey("n1", "a").PublicKey, keys.Administration("n1").PublicKey,
        };
        Assert.Equal(all.Length, all.Select(k => k.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public void A_short_secret_is_refused_without_being_shown()
    {
        var refused = Assert.Throws<ArgumentException>(() => new DeploymentKeys("hunter2"));
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_private_key_is_not_in_the_text_form() =>
        Assert.DoesNotContain("PRIVATE", keys.HostKey("n1", "a").ToString() + keys.Administration("s"), StringComparison.Ordinal);

    /// <summary>Fifty keys, so that scalars with leading zeros and with the sign bit set occur.</summary>
    [SkippableFact]
    public async Task Ssh_keygen_reads_every_key_and_derives_the_same_public_key()
    {
        Skip.IfNot(File.Exists("/usr/bin/ssh-keygen"), "ssh-keygen is not installed");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            for (var i = 0; i < 50; i++)
            {
                var pair = keys.HostKey($"n{i}", "digest");
                await File.WriteAllTextAsync(path, pair.PrivateKey);
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-y", "-P", "", "-f", path]) { RedirectStandardOutput = true })!;
                var found = (await process.StandardOutput.ReadToEndAsync()).Trim();
                await process.WaitForExitAsync();
                Assert.Equal(pair.PublicKey, found);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
