using Baseline.Waivers;

namespace Baseline.Tests.Waivers;

public sealed class WaiverReaderTests
{
    private const string Complete = """
        schemaVersion: 1
        waivers:
          - control: DKR-CONTAINER-001
            host: build-*
            container: legacy-?
            reason: the vendor's image needs it
            owner: platform@example.com
            approvedBy: security@example.com
            expires: 2027-01-31
            ticket: SEC-12
        ramps:
          - policy: require-imdsv2
            advisoryUntil: 2027-02-01
            reason: existing stacks need a release to follow
        """;

    [Fact]
    public void Reads_every_field_of_a_complete_file()
    {
        var (book, problems) = WaiverReader.Read(Complete);

        Assert.Empty(problems);
        Assert.Equal(
            new Waiver
            {
                Control = "DKR-CONTAINER-001",
                Host = "build-*",
                Container = "legacy-?",
                Reason = "the vendor's image needs it",
                Owner = "platform@example.com",
                ApprovedBy = "security@example.com",
                Expires = new DateOnly(2027, 1, 31),
                Ticket = "SEC-12",
                Line = 3,
            },
            Assert.Single(book.Waivers));
        Assert.Equal("require-imdsv2", Assert.Single(book.Ramps).Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("schemaVersion: 1\n")]
    [InlineData("schemaVersion: 1\nwaivers:\nramps: []\n")]
    public void An_empty_file_waives_nothing(string yaml)
    {
        var (book, problems) = WaiverReader.Read(yaml);

        Assert.Empty(problems);
        Assert.Empty(book.Waivers);
    }

    [Fact]
    public void Reports_everything_wrong_at_once_and_waives_nothing()
    {
        var (book, problems) = WaiverReader.Read("""
            schemaVersion: 1
            waivers:
              - control: A
                owner: me
                approvedBy: you
                expires: tomorrow
              - control: A
                policy: B
                reason: r
                owner: me
                approvedBy: you
                expires: 2027-01-01
                until: 2027-01-01
            """);

        Assert.Empty(book.Waivers);
        Assert.All(problems, problem => Assert.True(problem.IsFatal));
        Assert.Equal(
            ["3: 'reason' is missing", "3: 'expires' is 'tomorrow'; write a day as 2027-01-31", "7: an entry names exactly one of 'control' and 'policy'", "13: unknown key 'until'; allowed: control, policy, host, container, urn, reason, owner, approvedBy, expires, ticket"],
            problems.Select(problem => $"{problem.Line}: {problem.Message}"));
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("approvedBy")]
    [InlineData("expires")]
    public void A_waiver_nobody_stands_behind_is_refused(string key)
    {
        var yaml = string.Join('\n', Complete.Split('\n').Where(line => !line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal)));

        var (book, problems) = WaiverReader.Read(yaml);

        Assert.Empty(book.Waivers);
        Assert.Equal($"'{key}' is missing", Assert.Single(problems).Message);
    }

    [Theory]
    [InlineData("a: [1", "not YAML")]
    [InlineData("- x", "must be a mapping")]
    [InlineData("schemaVersion: 2", "this version reads 1")]
    [InlineData("schemaVersion: 1\nwaivers: yes", "must be a list")]
    [InlineData("schemaVersion: 1\nwaivers: [x]", "must be a mapping")]
    [InlineData("schemaVersion: 1\nwaivers: [{control: A, reason: [r], owner: o, approvedBy: b, expires: 2027-01-01}]", "'reason' must be text")]
    [InlineData("schemaVersion: 1\nwaivers: [{policy: A, host: h, reason: r, owner: o, approvedBy: b, expires: 2027-01-01}]", "limited by 'urn'")]
    [InlineData("schemaVersion: 1\nwaivers: [{control: A, urn: u, reason: r, owner: o, approvedBy: b, expires: 2027-01-01}]", "limited by 'host' and 'container'")]
    public void Says_what_is_wrong(string yaml, string expected)
    {
        var (book, problems) = WaiverReader.Read(yaml);

        Assert.Empty(book.Waivers);
        Assert.Contains(expected, Assert.Single(problems).Message);
    }
}
