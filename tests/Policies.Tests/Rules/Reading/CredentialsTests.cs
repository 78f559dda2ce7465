using Policies.Rules.Reading;

namespace Policies.Tests.Rules.Reading;

public sealed class CredentialsTests
{
    [Theory]
    [InlineData("-----BEGIN EC PRIVATE KEY-----", "a private key")]
    [InlineData("password: hunter22", "a password")]
    [InlineData("sudo -n golden-enrol csr docker", null)]
    public void Kinds_are_told_by_their_form(string text, string? kind) => Assert.Equal(kind, Credentials.Find(text));

    [Fact]
    public void Text_beyond_what_is_read_is_said_to_be_unread()
    {
        var longest = new string('x', Credentials.MaximumLength);
        Assert.Null(Credentials.Find(longest));
        Assert.Contains("that nobody reads", Credentials.Find(longest + "\npassword: hunter22"), StringComparison.Ordinal);
        Assert.Equal("a password", Credentials.Find("password: hunter22\n" + longest));
    }
}
