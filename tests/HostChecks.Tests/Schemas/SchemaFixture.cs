using Tests.Shared.Node;

namespace HostChecks.Tests.Schemas;

/// <summary>Judges JSON by a schema with ajv, which we did not write.</summary>
public sealed class SchemaFixture : IAsyncLifetime, IDisposable
{
    private readonly NodeFolder _node = new("tests/Schemas");
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-schema-").FullName;

    public Task InitializeAsync() => _node.InstallAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What is wrong with a document; empty when it is valid.</summary>
    public async Task<string> ProblemsAsync(string schemaFile, string json)
    {
        var document = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(document, json);
        var (code, output) = await _node.RunAsync("node", ["validate.mjs", schemaFile, document]);
        return code == 0 ? output : $"exit {code}: {output}";
    }

    public Task<string> OwnAsync(string name, string json) => ProblemsAsync(Repository.Path($"docs/schemas/{name}.schema.json"), json);
}
