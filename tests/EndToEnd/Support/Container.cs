using System.Text.Json.Nodes;

namespace EndToEnd.Support;

/// <summary>How a container ended.</summary>
/// <param name="Id">Full id.</param>
/// <param name="ExitCode">Of its program.</param>
/// <param name="Output">Both streams.</param>
/// <param name="OutOfMemory">Whether the kernel ended it for its memory limit.</param>
internal sealed record Container(string Id, int ExitCode, string Output, bool OutOfMemory)
{
    /// <summary>Runs a shell line in a container to its end and removes it.</summary>
    public static async Task<Container> RunAsync(DockerApi docker, string line, JsonObject? hostConfig = null)
    {
        var created = await docker.PostAsync("/containers/create", new JsonObject
        {
            ["Image"] = TinyImage.Name,
            ["Cmd"] = new JsonArray("/bin/bash", "-c", line),
            ["Env"] = new JsonArray("PATH=/bin"),
            ["HostConfig"] = hostConfig,
        });
        var id = created[nameof(Id)]!.GetValue<string>();
        try
        {
            // The node's logs go to the journal, which the daemon may not read: `docker logs` has nothing to show.
            var output = await docker.AttachAsync(id);
            await docker.PostAsync($"/containers/{id}/start");
            var ended = await docker.PostAsync($"/containers/{id}/wait");
            var state = await docker.GetAsync($"/containers/{id}/json");
            return new Container(id, ended["StatusCode"]!.GetValue<int>(), await output, state["State"]!["OOMKilled"]!.GetValue<bool>());
        }
        finally
        {
            await docker.DeleteAsync($"/containers/{id}?force=1");
        }
    }
}
