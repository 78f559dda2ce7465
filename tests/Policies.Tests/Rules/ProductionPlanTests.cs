using System.IO.Compression;
using System.Text;
using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Values;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>The pack on the real plan: nothing to say about it as it is, and exactly the right things when it is changed.</summary>
[Collection(PlanCollection.Name)]
public sealed class ProductionPlanTests(ProductionPlan production)
{
    private const string Instance = "aws:ec2/instance:Instance";

    /// <summary>Policies that object to changes which are tested below, one by one.</summary>
    private static readonly string[] _elsewhere = ["log-group-survives", "instance-ignores-no-change", "instance-ami-approved", "user-data-secret"];

    public static TheoryData<string, string, string, string> Properties => Rows(PlanMutations.Properties, m => (m.Type, m.Path, m.Json, m.Policies));

    public static TheoryData<string, string, string> UserData => Rows(PlanMutations.UserData, m => m);

    public static TheoryData<string, string, string> Additions => Rows(PlanMutations.Additions, m => m);

    public static TheoryData<string, string> Removals => Rows(PlanMutations.Removals, m => m);

    [Fact]
    public async Task The_unmodified_plan_has_no_violation_and_leaves_nothing_undecided()
    {
        var report = await production.JudgeAsync(production.Resources);
        Assert.Equal([], report.Diagnostics.Select(d => $"{d.PolicyName} {d.Urn}: {d.Message}"));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public Task A_changed_property_fails_exactly_the_policies_that_are_about_it(string type, string path, string json, string policies) =>
        Fails(policies, OfType(type, r => r with { Properties = Change(r.Properties, path.Split('.'), json) }));

    [Theory]
    [MemberData(nameof(UserData))]
    public Task A_changed_line_of_the_user_data_fails_exactly_the_policies_that_are_about_it(string find, string replace, string policies) =>
        Fails(policies, OfType(Instance, r =>
        {
            var document = Text(((PolicyString)r.Properties["userDataBase64"].Unwrapped).Value);
            Assert.Contains(find, document, StringComparison.Ordinal);
            var changed = Gzip(document.Replace(find, replace, StringComparison.Ordinal));
            return r with { Properties = r.Properties.With(["userDataBase64"], changed) };
        }));

    [Theory]
    [MemberData(nameof(Additions))]
    public Task An_added_resource_fails_exactly_the_policies_that_are_about_it(string type, string json, string policies) =>
        Fails(policies, production.Resources.Append(Plan.Resource(type, json, "added")));

    [Theory]
    [MemberData(nameof(Removals))]
    public Task A_missing_resource_fails_exactly_the_policies_that_want_it(string type, string policies) =>
        Fails(policies, production.Resources.Where(r => r.Type != type));

    [Fact]
    public Task A_log_group_that_goes_with_its_stack_fails() =>
        Fails("log-group-survives", OfType("aws:cloudwatch/logGroup:LogGroup", r => r with { Options = PolicyResourceOptions.None }));

    [Fact]
    public Task Ignored_changes_fail() =>
        Fails("instance-ignores-no-change", OfType(Instance, r => r with { Options = r.Options with { IgnoreChanges = ["userDataBase64"] } }));

    [Fact]
    public Task User_data_that_is_not_marked_secret_fails() =>
        Fails("user-data-secret", OfType(Instance, r => r with { Properties = Replace(r.Properties, "userDataBase64", r.Properties["userDataBase64"].Unwrapped) }));

    [Theory]
    [InlineData("""{"ami-0123456789abcdef0":"2026-11-01"}""", "")]
    [InlineData("""{"ami-0123456789abcdef0":"2026-06-01"}""", "instance-ami-approved")]
    [InlineData("""{"ami-00000000000000000":"2026-11-01"}""", "instance-ami-approved")]
    public async Task The_image_is_held_to_the_list_and_the_age_in_the_configuration(string approved, string policies)
    {
        var configuration = Plan.Config("instance-ami-approved", json: $$"""{"approved":{{approved}},"maximumAgeDays":90}""");
        var report = await production.JudgeAsync(production.Resources, configuration, new FixedTime("2026-11-22T12:00:00Z"));
        Assert.Equal(policies, string.Join(',', report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName)));
    }

    [Fact]
    public void Every_policy_objects_to_some_change_of_the_plan()
    {
        var changed = PlanMutations.Properties.Select(m => m.Policies).Concat(PlanMutations.UserData.Select(m => m.Policies))
            .Concat(PlanMutations.Additions.Select(m => m.Policies)).Concat(PlanMutations.Removals.Select(m => m.Policies))
            .SelectMany(names => names.Split(',')).Concat(_elsewhere).Distinct();
        // What is left of the areas of user data is proved file by file in UserDataPolicyTests.
        var areas = GoldenPack.Create().Policies.Where(p => p.Framework!.Reference.EndsWith("-*", StringComparison.Ordinal)).Select(p => p.Name);
        Assert.Empty(GoldenPack.Create().Policies.Select(p => p.Name).Except(changed).Except(areas));
    }

    [Fact]
    public async Task No_secret_of_the_plan_is_in_any_message()
    {
        var changed = OfType("command:remote:Command", r => r with { Properties = r.Properties.With(["create"], new PolicySecret(((PolicyObject)r.Properties["connection"].Unwrapped)["privateKey"].Unwrapped)) });
        var report = await production.JudgeAsync(changed);
        Assert.Contains(report.Diagnostics, d => d.PolicyName == "command-text-without-secrets");
        var secret = production.Stack.Config["goldenhost:deploymentSecret"];
        Assert.DoesNotContain(report.Diagnostics, d => d.Message.Contains(secret, StringComparison.Ordinal) || d.Message.Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    private async Task Fails(string policies, IEnumerable<PolicyResource> resources)
    {
        var report = await production.JudgeAsync(resources);
        Assert.Equal(policies.Split(','), report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName).Distinct().Order(StringComparer.Ordinal));
    }

    private IEnumerable<PolicyResource> OfType(string type, Func<PolicyResource, PolicyResource> change)
    {
        Assert.Contains(production.Resources, r => r.Type == type);
        return production.Resources.Select(r => r.Type == type ? change(r) : r);
    }

    private static PolicyObject Change(PolicyObject from, string[] path, string json)
    {
        if (json.StartsWith('!')) return Replace(from, path[0], PolicyJson.Parse(json[1..]));
        if (json != "-") return from.With(path, PolicyJson.Parse(json));
        if (path.Length > 1) return from.With(path[..1], Change((PolicyObject)from[path[0]].Unwrapped, path[1..], json));
        return new PolicyObject(from.Members.Where(m => m.Key != path[0]).ToDictionary(m => m.Key, m => m.Value));
    }

    private static PolicyObject Replace(PolicyObject from, string name, PolicyValue value) =>
        new(from.Members.Where(m => m.Key != name).Append(KeyValuePair.Create(name, value)).ToDictionary(m => m.Key, m => m.Value));

    private static string Text(string userData)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(Convert.FromBase64String(userData)), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Gzip(string document)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize)) gzip.Write(Encoding.UTF8.GetBytes(document));
        return Convert.ToBase64String(result.ToArray());
    }

    private static TheoryData<string, string> Rows<T>(T[] all, Func<T, (string, string)> row) => Fill(new TheoryData<string, string>(), all, (data, m) => data.Add(row(m).Item1, row(m).Item2));

    private static TheoryData<string, string, string> Rows<T>(T[] all, Func<T, (string, string, string)> row) =>
        Fill(new TheoryData<string, string, string>(), all, (data, m) => data.Add(row(m).Item1, row(m).Item2, row(m).Item3));

    private static TheoryData<string, string, string, string> Rows<T>(T[] all, Func<T, (string, string, string, string)> row) =>
        Fill(new TheoryData<string, string, string, string>(), all, (data, m) => data.Add(row(m).Item1, row(m).Item2, row(m).Item3, row(m).Item4));

    private static TData Fill<TData, T>(TData data, T[] all, Action<TData, T> add)
    {
        foreach (var item in all) add(data, item);
        return data;
    }
}
