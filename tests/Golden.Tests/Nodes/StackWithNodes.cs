using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Tests.Nodes;

/// <summary>A checkout whose stack <c>local</c> has nodes, by a state that an <c>up</c> could have written.</summary>
internal sealed class StackWithNodes : IDisposable
{
    private const string StateHome = "XDG_STATE_HOME";

    private readonly string? _stateHome = Environment.GetEnvironmentVariable(StateHome);

    public StackWithNodes()
    {
        foreach (var file in (string[])["Pulumi.yaml", "Pulumi.local.yaml"]) File.Copy(Repository.Path(file), Path.Combine(Root, file));
        Environment.SetEnvironmentVariable(StateHome, Path.Combine(Root, "xdg"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("golden-nodes-").FullName;

    /// <summary>Writes the state.</summary>
    /// <param name="nodes">JSON of the fleet's list.</param>
    public void HasNodes(string nodes)
    {
        using var fleet = System.Text.Json.JsonDocument.Parse($$"""{"schemaVersion":1,"nodes":{{nodes}}}""");
        new FileStateStore(Path.Combine(Root, ".golden", "local.json"), new SecretBoxes(null, SecretBoxes.DefaultKeyFile())).Save(new StackState
        {
            Project = "goldenhost",
            Stack = "local",
            Outputs = PropertyObject.Empty.With("fleet", PropertyValue.SecretOf(PropertyJson.Read(fleet.RootElement))),
        });
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(StateHome, _stateHome);
        Directory.Delete(Root, recursive: true);
    }
}
