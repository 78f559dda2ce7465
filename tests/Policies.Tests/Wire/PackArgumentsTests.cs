using Policies.Wire;

namespace Policies.Tests.Wire;

public sealed class PackArgumentsTests
{
    [Theory]
    [InlineData("127.0.0.1:4242", "127.0.0.1:4242")]
    [InlineData("--logtostderr -v=9 --tracing file:///tmp/trace 127.0.0.1:4242", "127.0.0.1:4242")]
    [InlineData("", null)]
    [InlineData("--verbose", null)]
    public void The_address_of_the_engine_comes_last(string arguments, string? address) =>
        Assert.Equal(address, Parse(arguments).EngineAddress);

    [Fact]
    public void A_waiver_file_is_named_by_an_option_or_by_the_environment_and_the_option_wins()
    {
        Assert.Equal("a.yaml", Parse("--waivers a.yaml 127.0.0.1:1", "b.yaml").WaiverFile);
        Assert.Equal("b.yaml", Parse("127.0.0.1:1", "b.yaml").WaiverFile);
        Assert.Null(Parse("127.0.0.1:1", "").WaiverFile);
    }

    private static PackArguments Parse(string arguments, string? variable = null) =>
        PackArguments.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => name == PackArguments.WaiverVariable ? variable : null);
}
