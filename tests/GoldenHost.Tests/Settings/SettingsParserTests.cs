using GoldenHost.Settings;

namespace GoldenHost.Tests.Settings;

public sealed class SettingsParserTests
{
    [Fact]
    public void Local_stack_is_valid_as_it_is_shipped()
    {
        var settings = SettingsParser.Parse(StackFile.Parse(StackFile.Load("local")));

        Assert.Equal(TargetKind.Local, settings.Target);
        Assert.Equal<string>(["n1"], settings.Nodes);
        Assert.Null(settings.Aws);
        Assert.Null(settings.LogCollector);
        Assert.Equal([22000, 22001, 22002, 22003], [settings.Local!.LogsPort, settings.Local.SshPort(0), settings.Local.DockerPort(0), settings.Local.SshPort(1)]);
    }

    [Fact]
    public void Prod_stack_is_valid_once_it_has_a_secret()
    {
        var settings = SettingsParser.Parse(StackFile.Parse(StackFile.Load("prod")));

        Assert.Equal(TargetKind.Aws, settings.Target);
        Assert.Null(settings.Local);
        Assert.Equal("10.40.0.0/20", settings.Aws?.VpcCidr);
        Assert.Equal<string>(["203.0.113.0/24"], settings.WorkloadEgress[1].Cidrs);
        Assert.Equal("logs.example.com", settings.LogCollector?.Collector.PeerName);
    }

    [Fact]
    public void Defaults_of_the_program_are_those_of_the_project_file()
    {
        var bare = StackFile.Config(StackFile.Read(Repository.Path("Pulumi.local.yaml")))
            .Append(KeyValuePair.Create(StackFile.SecretKey, StackFile.TestSecret)).ToDictionary(StringComparer.Ordinal);

        var withoutProject = SettingsParser.Parse(StackFile.Parse(bare));
        var withProject = SettingsParser.Parse(StackFile.Parse(StackFile.Load("local")));

        Assert.Equal(withProject.Certificates, withoutProject.Certificates);
        Assert.Equal(withProject.Local, withoutProject.Local);
        Assert.Equal<string>(withProject.AdminAuthorizedKeys, withoutProject.AdminAuthorizedKeys);
    }

    [Fact]
    public void Settings_never_print_the_deployment_secret()
    {
        var settings = SettingsParser.Parse(StackFile.Parse(StackFile.Load("local")));

        Assert.DoesNotContain(StackFile.TestSecret, settings.ToString(), StringComparison.Ordinal);
        Assert.Equal(StackFile.TestSecret, settings.DeploymentSecret.Reveal());
    }

    [Fact]
    public void Keys_of_other_namespaces_are_not_ours_to_judge()
    {
        var values = StackFile.Load("local").Add("aws:region", "nowhere").Add("goldenhoster:nodes", "x");

        Assert.Equal<string>(["n1"], SettingsParser.Parse(StackFile.Parse(values)).Nodes);
    }

    [Fact]
    public void Old_form_of_a_key_is_still_read()
    {
        var values = StackFile.Load("local").Remove("goldenhost:nodes").Add("goldenhost:config:nodes", """["n7"]""");

        Assert.Equal<string>(["n7"], SettingsParser.Parse(StackFile.Parse(values)).Nodes);
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_documentation()
    {
        var values = StackFile.Load("local").SetItem("goldenhost:localCpus", "0").SetItem("goldenhost:adminCidrs", "[]").SetItem("goldenhost:aaa", "1");

        var errors = Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackFile.Parse(values))).Errors;

        Assert.Equal<string>(["goldenhost:adminCidrs", "goldenhost:localCpus", "goldenhost:aaa"], errors.Select(error => error.Path));
    }

    [Fact]
    public void An_empty_stack_reports_everything_that_is_required()
    {
        var errors = Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackConfig.Parse(null, null))).Errors;

        Assert.Equal(
            SettingKeys.All.Where(key => key.Required && key.Only is null).Select(key => key.FullName),
            errors.Select(error => error.Path));
    }

    [Fact]
    public void Public_destinations_need_no_gateway_when_there_are_none()
    {
        var values = StackFile.Load("prod").Remove("goldenhost:publicSubnet")
            .SetItem("goldenhost:workloadEgress", "[]").SetItem("goldenhost:hostEgress", "[]");

        Assert.Null(SettingsParser.Parse(StackFile.Parse(values)).Aws?.PublicSubnet);
    }
}
