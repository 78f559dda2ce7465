using Golden.Engine.Config;

namespace Golden.Cli.Deployments;

/// <summary>A <c>--config key=value</c>.</summary>
internal static class ConfigOverride
{
    /// <exception cref="ConfigException">No equals sign.</exception>
    public static ConfigValue Parse(string text, string project)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) throw new ConfigException([new ConfigProblem("--config", "", $"'{text}' has no key; write key=value")]);
        var key = text[..at];
        return new ConfigValue(key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}", text[(at + 1)..], Encrypted: false, "--config");
    }
}
