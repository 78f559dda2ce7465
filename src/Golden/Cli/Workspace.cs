namespace Golden.Cli;

/// <summary>The folder that holds <c>Pulumi.yaml</c>, and what belongs to it.</summary>
/// <param name="Root">Absolute path without a trailing separator.</param>
public sealed record Workspace(string Root)
{
    /// <summary>State, locks and caches of this checkout; ignored by git.</summary>
    public string StateFolder => Path.Combine(Root, ".golden");

    public string ProjectFile => Path.Combine(Root, "Pulumi.yaml");

    public string StackFile(string stack) => Path.Combine(Root, $"Pulumi.{stack}.yaml");

    /// <summary>Looks upwards from the current folder, then from the program's own folder.</summary>
    /// <exception cref="UserErrorException">No <c>Pulumi.yaml</c> in any of them.</exception>
    public static Workspace Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
                    return new Workspace(folder.FullName.TrimEnd(Path.DirectorySeparatorChar));
            }
        }

        throw new UserErrorException(
            $"No Pulumi.yaml found in {Environment.CurrentDirectory} or above.\nRun ./golden from a checkout of the project.");
    }
}
