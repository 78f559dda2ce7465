using GoldenHost.Settings;
using YamlDotNet.RepresentationModel;

namespace GoldenHost.Tests.Settings;

public sealed class SettingDocumentsTests
{
    [Fact]
    public void Project_file_is_current() => CommittedFile.Matches("Pulumi.yaml", SettingDocuments.ProjectFile());

    [Fact]
    public void Page_about_configuration_is_current() => CommittedFile.Matches("docs/configuration.md", SettingDocuments.Page());

    [Fact]
    public void Page_has_every_key_once()
    {
        var headings = SettingDocuments.Page().Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(SettingKeys.All.Select(key => $"### `{key.FullName}`"), headings);
    }

    [Fact]
    public void Project_is_named_like_the_namespace_or_Pulumi_would_refuse_the_types()
    {
        var project = StackFile.Read(Repository.Path("Pulumi.yaml"));

        Assert.Equal(SettingKey.Namespace, project["name"].ToString());
        Assert.Equal("dotnet", project["runtime"].ToString());
        Assert.True(Directory.Exists(Repository.Path(project["main"].ToString())));
    }

    [Fact]
    public void Project_file_requires_nothing_that_one_target_does_not_know()
    {
        var declared = (YamlMappingNode)StackFile.Read(Repository.Path("Pulumi.yaml"))["config"];
        var required = declared.Where(key => !((YamlMappingNode)key.Value).Children.ContainsKey("default")).Select(key => key.Key.ToString());

        Assert.All(required, name => Assert.Null(SettingKeys.All.Single(key => key.Name == name).Only));
    }
}
