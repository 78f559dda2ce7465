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
    private static HostSpec Spec => SampleNode.Spec;

    private static BootstrapHostKey Key => SampleNode.Key;

    private static string Golden => Text(UserData.Render(Spec, Key));

    public static TheoryData<string> Policies => [.. GoldenPack.Create().Policies.Select(p => p.Name).Where(n => n.StartsWith("user-data-", StringComparison.Ordinal))];

    /// <summary>Policies that are decided before the value is known, and why.</summary>
    private static readonly Dictionary<string, string> _decidedWithoutValue = new()
    {
        ["user-data-present"] = "there will be some",
        ["user-data-secret"] = "the mark is known before the value",
    };

    public static TheoryData<string> Undecided => [.. ((IEnumerable<object[]>)Policies).Select(row => (string)row[0]).Except(_decidedWithoutValue.Keys)];

    public static TheoryData<string> Areas =>
        [.. GoldenPack.Create().Policies.Where(p => p.Framework!.Reference.EndsWith("-*", StringComparison.Ordinal)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Passes_what_the_baseline_renders_and_has_really_judged_it(string policy)
    {
        var result = await Judge(policy, Secret(Convert.ToBase64String(UserData.Render(Spec, Key))));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.NotApplicable);
    }

    [Theory]
    [InlineData("user-data-docker-daemon", "\"icc\": false", "\"icc\": true")]
    [InlineData("user-data-ssh", "PermitRootLogin no", "PermitRootLogin yes")]
    [InlineData("user-data-kernel", "kernel.kptr_restrict = ", "kernel.kptr_restrict = 0 #")]
    [InlineData("user-data-current", "PermitRootLogin no", "PermitRootLogin yes")]
    [InlineData("user-data-current", "10.20.8.0/24", "10.20.0.0/16")]
    [InlineData("user-data-current", "lock_passwd: true", "lock_passwd: false")]
    [InlineData("user-data-current", "#cloud-config\n", "#cloud-config\nbootcmd: [reboot]\n")]
    [InlineData("user-data-docker-tls", "\"tlsverify\": true", "\"tlsverify\": false")]
    [InlineData("user-data-docker-tls", "\"tlskey\"", "\"key\"")]
    [InlineData("user-data-docker-tls", "/etc/docker-golden/daemon.json", "/etc/docker/daemon.json")]
    [InlineData("user-data-baseline", "/etc/golden/baseline", "/etc/golden/other")]
    [InlineData("user-data-no-credentials", "PermitRootLogin no", "PermitRootLogin no\n      # https://me:hunter22@example.com/")]
    [InlineData("user-data-no-credentials", "#cloud-config\n", "#cloud-config\n# https://me:hunter22@example.com/\n")]
    [InlineData("user-data-no-credentials", "#cloud-config\n", "#cloud-config\npassword: hunter22\n")]
    [InlineData("user-data-no-credentials", "#cloud-config\n", "#cloud-config\ndeploy_key: |\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  hunter22\n")]
    [InlineData("user-data-no-credentials", "ssh_keys:\n", "ssh_keys:\n  token: hunter22hunter22\n")]
    [InlineData("user-data-readable", "#cloud-config\n", "#include\n")]
    [InlineData("user-data-readable", "#cloud-config\n", "#cloud-config\na: &a [x]\nb: [*a, *a]\n")]
    public async Task Fails_when_somebody_changes_it(string policy, string find, string replace)
    {
        Assert.Contains(find, Golden, StringComparison.Ordinal);
        var found = (await Judge(policy, Changed(Golden.Replace(find, replace, StringComparison.Ordinal)))).Diagnostics;
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Blocks));
        Assert.DoesNotContain(found, d => d.Message.Contains("hunter22", StringComparison.Ordinal));
    }

    /// <summary>Whatever an area is about is in some file: without it, its policy must object.</summary>
    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Fails_when_a_file_of_its_area_is_not_written(string policy)
    {
        var objections = new List<string>();
        foreach (var path in UserDataReader.Read(UserData.Render(Spec, Key)).Files.Keys)
        {
            var found = await Judge(policy, Changed(Golden.Replace($"path: {path}\n", $"path: /moved{path}\n", StringComparison.Ordinal)));
            if (found.Diagnostics.Any(d => d.Blocks)) objections.Add(path);
        }

        Assert.NotEmpty(objections);
    }

    [Fact]
    public async Task A_script_is_searched_for_credentials_to_its_end()
    {
        var found = (await Judge("user-data-no-credentials", Changed("#!/bin/sh\ntrue\nexport PASSWORD=hunter22\n"))).Diagnostics;
        Assert.StartsWith("User data carries no credentials.\nThe document: found a password", found.Single().Message, StringComparison.Ordinal);
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
    [MemberData(nameof(Undecided))]
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

    private static string Changed(string document) => Secret(Convert.ToBase64String(Encoding.UTF8.GetBytes(document)));

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
