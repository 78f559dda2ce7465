using Baseline.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace HostChecks.Tests.Properties;

/// <summary>No parser crashes or hangs, whatever a host sends: it reads, or it says that it cannot.</summary>
public sealed class ParserProperties(RealReadings real) : IClassFixture<RealReadings>
{
    public static TheoryData<string> Parsers => [.. BaselineParser.All.Select(parser => parser.Name)];

    [Fact]
    public void The_parsers_that_matter_are_among_them() =>
        Assert.Superset(
            new HashSet<string> { "Accounts.Parse", "AuditRules.Parse", "Certificates.Parse", "ContainerFacts.Parse", "DockerdProcesses.Parse", "FileFacts.Parse", "HostClock.Offset", "InstalledPackages.Parse", "Json.Object", "KeyValues.Ini", "KeyValues.Sshd", "KeyValues.Sysctl", "KeyValues.Units", "Listeners.Parse", "Mounts.Parse", "NftJson.Parse", "NftText.Parse" },
            BaselineParser.All.Select(parser => parser.Name).ToHashSet());

    [Theory, MemberData(nameof(Parsers))]
    public Task Garbage_is_read_or_refused(string name) => HoldsAsync(name, Garbage.Text, 400);

    [Theory, MemberData(nameof(Parsers))]
    public Task Damaged_output_of_real_programs_is_read_or_refused(string name) =>
        HoldsAsync(name, Arb.From(Gen.Elements(real.Texts.AsEnumerable()).SelectMany(text => Garbage.Damaged(text).Generator)), 200);

    private static async Task HoldsAsync(string name, Arbitrary<string> texts, int cases)
    {
        var parser = BaselineParser.All.Single(item => item.Name == name);
        var property = Prop.ForAll(texts, text =>
        {
            try
            {
                parser.Parse(text);
            }
            catch (EvidenceException)
            {
                // The one way to say no.
            }
        });
        // A parser that hangs would otherwise hang the tests.
        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), property)).WaitAsync(TimeSpan.FromMinutes(2));
    }
}
