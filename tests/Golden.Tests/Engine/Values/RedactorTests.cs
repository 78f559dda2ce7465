using Golden.Engine.Values;

namespace Golden.Tests.Engine.Values;

public sealed class RedactorTests
{
    private readonly Redactor _redactor = new();

    [Fact]
    public void Hides_what_a_secret_holds_at_any_depth()
    {
        Learn(PropertyObject.Empty.With("list", PropertyValue.ListOf([PropertyValue.SecretOf(PropertyObject.Empty.With("key", PropertyValue.Of("correct horse")))])));
        Assert.Equal("it was [secret]!", _redactor.Redact("it was correct horse!"));
    }

    [Fact]
    public void What_is_no_secret_stays()
    {
        Learn(PropertyObject.Empty.With("name", PropertyValue.Of("correct horse")));
        Assert.Equal("correct horse", _redactor.Redact("correct horse"));
    }

    [Fact]
    public void Hides_single_lines_of_a_text_because_streams_come_line_by_line()
    {
        Secret("-----BEGIN PRIVATE KEY-----\r\nMIIEvQIBADANBg\nAgEAAoIBAQC7\n-----END PRIVATE KEY-----\n");
        Assert.Equal("[secret] / [secret]", _redactor.Redact("MIIEvQIBADANBg / AgEAAoIBAQC7"));
    }

    [Fact]
    public void The_armour_of_a_key_is_public()
    {
        Secret("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----\n");
        Assert.Equal("-----END PRIVATE KEY-----", _redactor.Redact("-----END PRIVATE KEY-----"));
    }

    [Fact]
    public void Hides_a_longer_secret_whole_that_holds_a_shorter_one()
    {
        Secret("password");
        Secret("password-and-more");
        Assert.Equal("x [secret] y [secret]", _redactor.Redact("x password-and-more y password"));
    }

    [Theory]
    [InlineData("2201")]
    [InlineData("yes")]
    [InlineData("192.168.76.2")]
    [InlineData("fd00:ec2::254")]
    public void Short_words_and_addresses_stay_readable(string text)
    {
        Secret(text);
        Assert.Equal(text, _redactor.Redact(text));
    }

    private void Secret(string text) => Learn(PropertyValue.SecretOf(PropertyValue.Of(text)));

    private void Learn(PropertyValue value) => _redactor.Learn(value);
}
