using Golden.Tests.Engine;
using Tests.Shared.BrokenStacks;

namespace Golden.Tests.Cli.Deployments;

/// <summary>Every broken configuration, through the real commands: the whole report, exit code 2, and nothing created.</summary>
[Collection(ProgramCollection.Name)]
public sealed class BrokenStackTests
{
    /// <summary>golden makes the secret that is missing there.</summary>
    private const string Fine = "secret-missing";

    public static TheoryData<string> Names => [.. BrokenStackFile.Names.Where(name => name != Fine)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Preview_reports_every_error_and_creates_nothing(string name) => await RefusesAsync(name, "preview");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Up_reports_every_error_and_creates_nothing(string name) => await RefusesAsync(name, "up", "--yes");

    [Fact]
    public async Task A_secret_that_is_missing_is_made()
    {
        using var checkout = new BrokenCheckout(Fine);
        var (code, _, error) = await CommandRun.OfAsync(checkout.Root, "preview", checkout.Stack);
        Assert.True(code == 0, error);
    }

    private static async Task RefusesAsync(string name, string command, params string[] options)
    {
        using var checkout = new BrokenCheckout(name);
        var before = checkout.Entries.ToList();
        var (code, output, error) = await CommandRun.OfAsync(checkout.Root, [command, checkout.Stack, .. options]);
        Assert.Equal(2, code);
        Assert.Empty(output);
        var count = checkout.Errors.Length;
        Assert.StartsWith(count == 1 ? "1 setting of the stack is wrong" : $"{count} settings of the stack are wrong", error, StringComparison.Ordinal);
        foreach (var part in checkout.Errors.SelectMany(e => new[] { e.Key, e.Found, e.Allowed, e.Run })) Assert.Contains(part, error, StringComparison.Ordinal);
        if (checkout.SecretShown is { } secret) Assert.DoesNotContain(secret, error, StringComparison.Ordinal);
        Assert.Equal(before, checkout.Entries);
    }
}
