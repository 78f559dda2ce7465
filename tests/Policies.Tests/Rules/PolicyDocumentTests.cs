using Policies.Rules;
using Policies.Sdk.Reports;

namespace Policies.Tests.Rules;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void The_reference_page_is_current() => CommittedFile.Matches("docs/policies.md", PolicyDocument.Write(GoldenPack.Create()));
}
