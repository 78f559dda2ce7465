using System.Collections.Immutable;
using Tests.Shared.BrokenStacks;
using YamlDotNet.RepresentationModel;

namespace Golden.Tests.Cli.Deployments;

/// <summary>A folder with our project file and a broken stack file, as a person would have written it.</summary>
internal sealed class BrokenCheckout : IDisposable
{
    private const string SecretKey = "goldenhost:deploymentSecret";
    private const string Secret = "k3y-for-tests-0nly-AbCdEfGhIjKlMnOpQrStUv";

    public BrokenCheckout(string name)
    {
        var file = BrokenStackFile.Read(name);
        Stack = file.Stack;
        // Only the Pulumi CLI can encrypt: whatever is set here stands in clear, and that is then its one error.
        SecretShown = file.SecretInClear ? Secret : file.Set.FirstOrDefault(entry => entry.Key == SecretKey).Value?.ToString();
        Errors =
        [
            .. file.Errors.Where(error => error.Key != SecretKey),
            .. SecretShown is null ? (ExpectedError[])[] : [new ExpectedError(SecretKey, "clear text", "encrypted", $"pulumi config set --secret {SecretKey}")],
        ];
        File.Copy(Repository.Path("Pulumi.yaml"), Path.Combine(Root, "Pulumi.yaml"));
        Write(file);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("golden-broken-").FullName;

    public string Stack { get; }

    /// <summary>The secret that stands in the file, if one does.</summary>
    public string? SecretShown { get; }

    public ImmutableArray<ExpectedError> Errors { get; }

    /// <summary>Every file and folder in it.</summary>
    public IEnumerable<string> Entries => Directory.GetFileSystemEntries(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(BrokenStackFile file)
    {
        var name = $"Pulumi.{file.Stack}.yaml";
        var stream = new YamlStream();
        using (var reader = File.OpenText(Repository.Path(name))) stream.Load(reader);
        var config = (YamlMappingNode)stream.Documents[0].RootNode["config"];
        foreach (var key in file.Remove.Concat(file.Set.Select(entry => entry.Key))) config.Children.Remove(key);
        foreach (var (key, value) in file.Set) config.Add(key, value);
        if (file.SecretInClear) config.Add(SecretKey, Secret);
        using var writer = File.CreateText(Path.Combine(Root, name));
        stream.Save(writer, assignAnchors: false);
    }
}
