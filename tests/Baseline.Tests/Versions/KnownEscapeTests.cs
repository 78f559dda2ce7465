using Baseline.Parsing;
using Baseline.Versions;

namespace Baseline.Tests.Versions;

public sealed class KnownEscapeTests
{
    public static TheoryData<string> Ids => [.. VersionData.Current.Escapes.Select(e => e.Id)];

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
        // Releases that are still in use each have an answer: a version, or that there is none.
        Assert.Equal(["11", "12", "13"], escape.Packages["debian"].Keys.Order(StringComparer.Ordinal));
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
    [InlineData("CVE-2026-41568", "20.10.24+dfsg1", true)]
    [InlineData("CVE-2026-41568", "28.5.2", false)]
    public void A_version_is_closed_in_its_own_branch_or_newer_than_all(string id, string version, bool closed) =>
        Assert.Equal(closed, VersionData.Current.Escapes.Single(e => e.Id == id).FixedIn(version));

    [Theory]
    [InlineData("CVE-2026-41568", "25.0.14")]
    [InlineData("CVE-2024-21626", "unknown")]
    [InlineData("CVE-2024-21626", "")]
    public void What_the_data_do_not_say_is_an_error_and_no_guess(string id, string version) =>
        Assert.Throws<EvidenceException>(() => VersionData.Current.Escapes.Single(e => e.Id == id).FixedIn(version));
}
