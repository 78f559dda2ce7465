using System.Text.RegularExpressions;
using Golden.Cli;

namespace Golden.Vm;

/// <summary>Names of local machines: they become host names and folder names.</summary>
public static partial class VmName
{
    public const string Allowed = "1 to 63 lower-case letters, digits and dashes, no dash first or last";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    /// <exception cref="UserErrorException">The name is not allowed.</exception>
    public static string Require(string name) =>
        IsValid(name) ? name : throw new UserErrorException($"The machine's name is '{name}'; allowed: {Allowed}");

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Pattern();
}
