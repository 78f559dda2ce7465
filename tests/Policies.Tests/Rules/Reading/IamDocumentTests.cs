using System.Text.Json;
using Policies.Rules;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules.Reading;

public sealed class IamDocumentTests
{
    [Fact]
    public async Task What_a_secret_document_says_is_in_no_message()
    {
        var document = JsonSerializer.Serialize("""{"Statement":[{"Sid":"ForAcme","Effect":"Allow","Action":"acme:*","Resource":"arn:aws:acme:::*"}]}""");
        var resource = Plan.Resource("aws:iam/rolePolicy:RolePolicy", $$"""{"policy":{{Plan.Secret(document)}}}""");
        var found = (await Plan.Evaluator(GoldenPack.Create()).AnalyzeAsync(resource, CancellationToken.None)).Diagnostics;
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, f => f.Message.Contains("acme", StringComparison.OrdinalIgnoreCase));
    }
}
