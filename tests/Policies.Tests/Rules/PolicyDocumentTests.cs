using Policies.Rules;
using Policies.Sdk.Reports;

namespace Policies.Tests.Rules;

public sealed class PolicyDocumentTests
{
    /// <summary>GOLDEN_ACCEPT=1 writes the page instead.</summary>
    [Fact]
    public void The_reference_page_is_current()
    {
        var path = Path.Combine(Repository.Root, "docs", "policies.md");
        var written = PolicyDocument.Write(GoldenPack.Create());
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1") File.WriteAllText(path, written);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == written, "docs/policies.md is stale. Run: ./golden policies docs");
    }
}
