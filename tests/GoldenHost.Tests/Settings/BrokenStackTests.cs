using GoldenHost.Settings;
using Tests.Shared.BrokenStacks;

namespace GoldenHost.Tests.Settings;

public sealed class BrokenStackTests
{
    public static TheoryData<string> Names => [.. BrokenStackFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_every_error_of_a_broken_stack_and_no_other(string name)
    {
        var broken = BrokenStack.Read(name);

        var thrown = Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackFile.Parse(broken.Values, broken.Encrypted)));

        Assert.Equal(broken.Errors.Select(error => error.Key).Order(StringComparer.Ordinal), thrown.Errors.Select(error => error.Path).Order(StringComparer.Ordinal));
        foreach (var expected in broken.Errors)
        {
            Assert.Contains(thrown.Errors, error => error.Path == expected.Key
                && error.Found.Contains(expected.Found, StringComparison.Ordinal)
                && error.Allowed.Contains(expected.Allowed, StringComparison.Ordinal)
                && error.Command.Contains(expected.Run, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_key_found_allowed_and_command_of_every_error_and_never_the_secret(string name)
    {
        var broken = BrokenStack.Read(name);

        var message = Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackFile.Parse(broken.Values, broken.Encrypted))).Message;

        foreach (var error in broken.Errors)
        {
            Assert.Contains(error.Key, message, StringComparison.Ordinal);
            Assert.Contains(error.Run, message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(broken.Values.GetValueOrDefault(StackFile.SecretKey, StackFile.TestSecret), message, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_at_least_thirty_broken_stacks() => Assert.True(Names.Count >= 30, $"{Names.Count} files");
}
