using Baseline.Catalogue;
using Baseline.Documents;

namespace Baseline.Tests.Documents;

public sealed class ControlsPageTests
{
    [Fact]
    public void The_committed_page_is_current() => CommittedFile.Matches("docs/controls.md", ControlsPage.Render());

    [Fact]
    public void Every_control_has_its_heading()
    {
        var page = ControlsPage.Render();
        Assert.All(AllControls.List, c => Assert.Contains($"\n### {c.Id} {c.Title}\n", page, StringComparison.Ordinal));
    }
}
