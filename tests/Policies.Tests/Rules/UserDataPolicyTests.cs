using System.IO.Compression;
using System.Text;
using Baseline.Catalogue;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Rendering;
using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>The policies that read the machine before it exists, on real user data and on user data that somebody changed.</summary>
public sealed class UserDataPolicyTests
{
    private static HostSpec Spec { get; } = new()
    {
        Name = "n1",
        AdminAuthorizedKeys = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJx0nW0m5wq3bq8Jt0qkq0m8m1m0S9n1uX5r3l1u0P2q admin"],
        AdminCidrs = ["10.20.8.0/24"],
        WorkloadEgress = [new EgressRule("203.0.113.0/24", 443)],
        HostEgress = [new EgressRule("10.20.0.0/24", 443)],
        DnsServers = ["169.254.169.253"],
        NtpServers = ["169.254.169.123"],
        LogCollector = new LogCollector("10.20.0.10", 6514, "logs.example.com"),
    };

    private static BootstrapHostKey Key { get; } = new(
        "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIA==\n-----END EC PRIVATE KEY-----\n", "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAI n1");

    private static string Golden => Text(UserData.Render(Spec, Key));

    public static TheoryData<string> Policies => [.. GoldenPack.Create().Policies.Select(p => p.Name).Where(n => n.StartsWith("user-data-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Passes_what_the_baseline_renders(string policy) =>
        Assert.Empty((await Judge(policy, Secret(Convert.ToBase64String(UserData.Render(Spec, Key))))).Diagnostics);

    [Theory]
    [InlineData("user-data-docker-daemon", "\"icc\": false", "\"icc\": true")]
    [InlineData("user-data-ssh", "PermitRootLogin no", "PermitRootLogin yes")]
    [InlineData("user-data-kernel", "kernel.kptr_restrict = ", "kernel.kptr_restrict = 0 #")]
    [InlineData("user-data-current", "PermitRootLogin no", "PermitRootLogin yes")]
    [InlineData("user-data-current", "10.20.8.0/24", "10.20.0.0/16")]
    [InlineData("user-data-baseline", "/etc/golden/baseline", "/etc/golden/other")]
    [InlineData("user-data-no-credentials", "PermitRootLogin no", "PermitRootLogin no\n      # https://me:hunter22@example.com/")]
    [InlineData("user-data-readable", "#cloud-config\n", "#include\n")]
    [InlineData("user-data-readable", "#cloud-config\n", "#cloud-config\na: &a [x]\nb: [*a, *a]\n")]
    public async Task Fails_when_somebody_changes_it(string policy, string find, string replace)
    {
        Assert.Contains(find, Golden, StringComparison.Ordinal);
        var changed = Golden.Replace(find, replace, StringComparison.Ordinal);
        var found = (await Judge(policy, Secret(Convert.ToBase64String(Encoding.UTF8.GetBytes(changed))))).Diagnostics;
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Blocks));
        Assert.DoesNotContain(found, d => d.Message.Contains("hunter22", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_control_that_can_be_judged_in_a_plan_is_in_one_policy()
    {
        var planned = UserDataReader.Read(UserData.Render(Spec, Key));
        var areas = GoldenPack.Create().Policies.Select(p => p.Framework!.Reference).Where(r => r.EndsWith("-*", StringComparison.Ordinal)).Select(r => r[..^1]).ToList();
        Assert.All(
            AllControls.List.Where(c => c.Setting.CheckPlan(planned) is not null),
            control => Assert.Single(areas, area => control.Id.StartsWith(area, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fails_when_it_is_not_marked_secret() =>
        Assert.True((await Judge("user-data-secret", $"\"{Convert.ToBase64String(UserData.Render(Spec, Key))}\"")).Diagnostics.Single().Blocks);

    [Fact]
    public async Task Fails_when_there_is_none() =>
        Assert.True((await Plan.Analyze(Find("user-data-present"), Plan.Resource("aws:ec2/instance:Instance", "{}"))).Diagnostics.Single().Blocks);

    [Fact]
    public async Task Fails_when_it_is_larger_than_EC2_takes() =>
        Assert.True((await Judge("user-data-size", $"\"{Convert.ToBase64String(new byte[UserData.Limit + 1])}\"")).Diagnostics.Single().Blocks);

    [Theory]
    [InlineData("user-data-docker-daemon")]
    [InlineData("user-data-current")]
    [InlineData("user-data-readable")]
    [InlineData("user-data-size")]
    public async Task Does_not_decide_what_is_unknown(string policy) =>
        Assert.Equal(DiagnosticKind.Undecided, (await Judge(policy, $"\"{Plan.Unknown}\"")).Diagnostics.Single().Kind);

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Says_that_another_resource_is_not_its_business(string policy) =>
        Assert.Single((await Plan.Analyze(Find(policy), Plan.Resource("aws:ec2/vpc:Vpc", "{}"))).NotApplicable);

    [Fact]
    public async Task One_policy_reports_unreadable_user_data_and_the_others_refer_to_it()
    {
        Assert.Single((await Judge("user-data-readable", "\"#!not gzip\\u0000\"")).Diagnostics.Concat((await Judge("user-data-readable", "\"hello\"")).Diagnostics).Take(1));
        Assert.Contains("user-data-readable", (await Judge("user-data-ssh", "\"hello\"")).NotApplicable.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_refused_within_the_limits_of_the_reader()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) gzip.Write(zeros);
        }

        var found = (await Judge("user-data-readable", $"\"{Convert.ToBase64String(bomb.ToArray())}\"")).Diagnostics.Single();
        Assert.Contains("more than", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused() =>
        Assert.True((await Judge("user-data-readable", $"\"{new string('x', 50 << 20)}\"")).Diagnostics.Single().Blocks);

    private static string Secret(string text) => Plan.Secret($"\"{text}\"");

    private static Policy Find(string name) => GoldenPack.Create().Policies.Single(p => p.Name == name) with { EnforcementLevel = EnforcementLevel.Mandatory };

    private static Task<AnalysisResult> Judge(string policy, string userData) =>
        Plan.Analyze(Find(policy), Plan.Resource("aws:ec2/instance:Instance", $$"""{"userDataBase64": {{userData}} }"""));

    private static string Text(byte[] userData)
    {
        using var gzip = new GZipStream(new MemoryStream(userData), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
