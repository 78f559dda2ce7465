using System.Text.Json;
using HostChecks.Judging;
using HostChecks.Reporting;
using HostChecks.Tests.Support;
using Tests.Shared.Node;

namespace HostChecks.Tests.Reporting;

/// <summary>The page in a real browser, as wide as a phone and as a desktop. Pictures stay in .golden/browser.</summary>
public sealed class BrowserTests
{
    private static readonly string[] _browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

    [SkippableFact]
    public async Task The_page_fits_is_readable_and_asks_for_nothing()
    {
        var browser = Environment.GetEnvironmentVariable("GOLDEN_BROWSER") is { Length: > 0 } given ? given : _browsers.FirstOrDefault(File.Exists);
        Skip.If(browser is null, "no Chromium is installed (Debian: apt-get install chromium-headless-shell, or name one in GOLDEN_BROWSER)");
        var folder = Directory.CreateDirectory(Repository.Path(".golden/browser")).FullName;
        var file = Path.Combine(folder, "report.html");
        await using (var output = File.CreateText(file)) new HtmlReport().Write(Wide(), output);
        var node = new NodeFolder("tests/Browser");
        await node.InstallAsync();

        var (code, said) = await node.RunAsync("node", ["page.mjs", browser, file, folder]);

        Assert.True(code == 0, said);
        using var json = JsonDocument.Parse(said);
        Assert.Equal(["phone", "desktop"], json.RootElement.EnumerateArray().Select(view => view.GetProperty("name").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), view =>
        {
            Assert.Empty(view.GetProperty("problems").EnumerateArray());
            Assert.Empty(view.GetProperty("wide").EnumerateArray());
            Assert.Equal(view.GetProperty("window").GetInt32(), view.GetProperty("width").GetInt32());
            Assert.True(view.GetProperty("smallestText").GetDouble() >= 12, said);
            Assert.Equal(1, view.GetProperty("requests").GetInt32());
            Assert.Equal(4, view.GetProperty("open").GetInt32());
        });
    }

    /// <summary>Every verdict on two hosts, with words that have no place to break.</summary>
    private static Judgement Wide()
    {
        var every = Judgements.Every();
        var unbroken = every.Findings.Select(finding => finding with { Host = "n2", Verdict = finding.Verdict with { Found = string.Concat(Enumerable.Repeat("sha256:0123456789abcdef", 30)) } });
        return every with { Findings = [.. every.Findings, .. unbroken], Hosts = ["n1", "n2"] };
    }
}
