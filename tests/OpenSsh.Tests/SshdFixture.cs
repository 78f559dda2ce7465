namespace OpenSsh.Tests;

public sealed class SshdFixture : IDisposable
{
    public TestSshd Sshd { get; } = TestSshd.Start();

    public void Dispose() => Sshd.Dispose();
}
