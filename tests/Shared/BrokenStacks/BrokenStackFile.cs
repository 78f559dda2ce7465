using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Tests.Shared.BrokenStacks;

/// <summary>
/// One file of <c>tests/GoldenHost.Tests/Broken</c>: what is changed in a shipped stack, and the errors that have to be
/// reported. Read by the tests of the parser and by those of <c>golden</c>.
/// </summary>
internal sealed record BrokenStackFile
{
    /// <summary>Name of the shipped stack.</summary>
    public required string Stack { get; init; }

    public required ImmutableArray<KeyValuePair<string, YamlNode>> Set { get; init; }

    public required ImmutableArray<string> Remove { get; init; }

    /// <summary>Whether the deployment secret stands in the stack file in clear.</summary>
    public required bool SecretInClear { get; init; }

    public required ImmutableArray<ExpectedError> Errors { get; init; }

    public static ImmutableArray<string> Names =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Broken");

    public static BrokenStackFile Read(string name)
    {
        var stream = new YamlStream();
        using (var reader = File.OpenText(Path.Combine(Folder, name + ".yaml"))) stream.Load(reader);
        var file = (YamlMappingNode)stream.Documents[0].RootNode;
        return new BrokenStackFile
        {
            Stack = file["stack"].ToString(),
            Set = file.Children.TryGetValue("set", out var set) ? [.. ((YamlMappingNode)set).Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value))] : [],
            Remove = file.Children.TryGetValue("remove", out var remove) ? [.. ((YamlSequenceNode)remove).Select(key => key.ToString())] : [],
            SecretInClear = file.Children.ContainsKey("clear"),
            Errors = [.. ((YamlSequenceNode)file["errors"]).Select(error => new ExpectedError(error["key"].ToString(), error["found"].ToString(), error["allowed"].ToString(), error["run"].ToString()))],
        };
    }
}

/// <summary>Parts that an error has to contain.</summary>
internal sealed record ExpectedError(string Key, string Found, string Allowed, string Run);
