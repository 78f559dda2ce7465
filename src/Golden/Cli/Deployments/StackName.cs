using System.Text.RegularExpressions;

namespace Golden.Cli.Deployments;

/// <summary>A stack's name; it becomes part of file names.</summary>
internal static partial class StackName
{
    public const string Default = "local";

    /// <exception cref="UserErrorException">Not a name of a stack, or there is no such stack; says which there are.</exception>
    public static string Check(string name, Workspace workspace)
    {
        if (Pattern().IsMatch(name) && File.Exists(workspace.StackFile(name))) return name;
        var known = Directory.EnumerateFiles(workspace.Root, "Pulumi.*.yaml")
            .Select(f => Path.GetFileName(f)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal);
        throw new UserErrorException(
            $"There is no stack '{name}' (no file Pulumi.{name}.yaml). Stacks here: {string.Join(", ", known)}.");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$")]
    private static partial Regex Pattern();
}
