using Baseline.Catalogue;
using Baseline.Documents;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Documents;

public sealed class ControlsPageTests
{
    [Fact]
    public void The_committed_page_is_current() => Golden.Matches(Path.Combine(Golden.Root, "docs/controls.md"), ControlsPage.Render());

    [Fact]
    public void Every_control_has_its_heading()
    {
        var page = ControlsPage.Render();
        Assert.All(AllControls.List, c => Assert.Contains($"\n### {c.Id} {c.Title}\n", page, StringComparison.Ordinal));
    }
}
