using System.Globalization;

namespace Golden.Engine.Config;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Where">File with line, or <c>--config</c>.</param>
/// <param name="Key">Full key, or empty when it is not about one.</param>
/// <param name="Message">Found versus allowed; never shows the value of a secret key.</param>
public sealed record ConfigProblem(string Where, string Key, string Message)
{
    public static string Place(string file, long line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{line}");

    public override string ToString() => Key.Length == 0 ? $"{Where}: {Message}" : $"{Where}: {Key}: {Message}";
}
