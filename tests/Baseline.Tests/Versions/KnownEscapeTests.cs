using System.Text.Json;
using Baseline.Parsing;
using Baseline.Versions;

namespace Baseline.Tests.Versions;

public sealed class KnownEscapeTests
{
    public static TheoryData<string> Ids => [.. VersionData.Current.Escapes.Select(e => e.Id)];

    [Fact]
    public void Nothing_is_said_twice()
    {
        using var stream = typeof(VersionData).Assembly.GetManifestResourceStream("known-escapes.json")!;
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });

        Assert.Equal(VersionData.Current.Escapes.Length, VersionData.Current.Escapes.Select(e => (e.Id, e.Component)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_escape_says_what_it_is_and_where_it_is_closed(string id)
    {
        var escape = VersionData.Current.Escapes.Single(e => e.Id == id);
        Assert.Matches("^CVE-20[0-9]{2}-[0-9]{4,}$", escape.Id);
        Assert.Contains(escape.Component, (string[])["engine", "containerd", "runc"]);
        Assert.StartsWith("https://", escape.Advisory, StringComparison.Ordinal);
        Assert.NotEmpty(escape.Upstream);
        Assert.All(escape.Upstream, v => UpstreamVersion.Parse(v));
        Assert.True(escape.Known <= VersionData.Current.Date);
        // Releases that are still maintained each have an answer: a version, or that there is none.
        Assert.Subset(escape.Packages["debian"].Keys.ToHashSet(), new HashSet<string> { "12", "13" });
        Assert.Equal(["22.04", "24.04"], escape.Packages["ubuntu"].Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CVE-2025-31133", "1.2.7", false)]
    [InlineData("CVE-2025-31133", "1.2.8", true)]
    [InlineData("CVE-2025-31133", "1.3.2", false)]
    [InlineData("CVE-2025-31133", "1.4.0-rc.2", false)]
    [InlineData("CVE-2025-31133", "1.4.0-rc.3", true)]
    [InlineData("CVE-2025-31133", "1.4.0", true)]
    [InlineData("CVE-2025-31133", "1.5.0", true)]
    [InlineData("CVE-2025-31133", "1.1.15+ds1", false)]
    [InlineData("CVE-2021-30465", "1.0.0-rc94", false)]
    [InlineData("CVE-2021-30465", "1.0.0~rc95+ds1", true)]
    [InlineData("CVE-2024-25621", "1.6.20~ds1", false)]
    [InlineData("CVE-2024-25621", "v2.0.7", true)]
    [InlineData("CVE-2026-41568", "20.10.24+dfsg1", false)]
    [InlineData("CVE-2026-41568", "25.0.16", false)]
    [InlineData("CVE-2026-41568", "25.0.17", true)]
    [InlineData("CVE-2026-41568", "28.5.2", false)]
    [InlineData("CVE-2026-41568", "29.5.0", false)]
    [InlineData("CVE-2026-41568", "29.6.0", true)]
    [InlineData("CVE-2026-41567", "23.0.18", true)]
    [InlineData("CVE-2026-41567", "24.0.9", false)]
    [InlineData("CVE-2024-23653", "24.0.9", false)]
    [InlineData("CVE-2024-23653", "25.0.2", true)]
    [InlineData("CVE-2024-41110", "27.1.0", false)]
    [InlineData("CVE-2024-41110", "23.0.15", true)]
    [InlineData("CVE-2019-14271", "18.09.9", true)]
    [InlineData("CVE-2019-14271", "19.03.0", false)]
    [InlineData("CVE-2018-15664", "18.09.6", false)]
    [InlineData("CVE-2025-47290", "v2.0.7", true)]
    [InlineData("CVE-2025-47290", "v2.1.0", false)]
    [InlineData("CVE-2023-27561", "1.0.0-rc94", true)]
    [InlineData("CVE-2023-27561", "1.1.4", false)]
    [InlineData("CVE-2026-119101", "1.3.6", false)]
    [InlineData("CVE-2026-119101", "1.5.3", true)]
    [InlineData("CVE-2026-119101", "1.6.0-rc.1", false)]
    public void A_version_is_closed_in_its_own_branch_or_newer_than_all(string id, string version, bool closed) =>
        Assert.Equal(closed, VersionData.Current.Escapes.Single(e => e.Id == id).FixedIn(version));

    [Theory]
    [InlineData("CVE-2026-33747", "25.0.17")]
    [InlineData("CVE-2024-21626", "unknown")]
    [InlineData("CVE-2024-21626", "")]
    public void What_the_data_do_not_say_is_an_error_and_no_guess(string id, string version) =>
        Assert.Throws<EvidenceException>(() => VersionData.Current.Escapes.Single(e => e.Id == id).FixedIn(version));
}
