using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace GoldenHost.Tests.Settings;

/// <summary>A broken configuration: a shipped stack, what is changed in it, and the errors that have to be reported.</summary>
internal sealed record BrokenStack
{
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>Whether the deployment secret is encrypted in the stack file.</summary>
    public required bool Encrypted { get; init; }

    public required ImmutableArray<ExpectedError> Errors { get; init; }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Broken");

    public static BrokenStack Read(string name)
    {
        var file = StackFile.Read(Path.Combine(Folder, name + ".yaml"));
        var values = StackFile.Load(file["stack"].ToString());
        if (file.Children.ContainsKey("set")) values = values.SetItems(StackFile.Config(new YamlMappingNode("config", file["set"])));
        if (file.Children.ContainsKey("remove")) values = values.RemoveRange(((YamlSequenceNode)file["remove"]).Select(key => key.ToString()));
        return new BrokenStack
        {
            Values = values,
            Encrypted = !file.Children.ContainsKey("clear"),
            Errors = [.. ((YamlSequenceNode)file["errors"]).Select(error => new ExpectedError(error["key"].ToString(), error["found"].ToString(), error["allowed"].ToString(), error["run"].ToString()))],
        };
    }
}

/// <summary>Parts that an error has to contain.</summary>
internal sealed record ExpectedError(string Key, string Found, string Allowed, string Run);
