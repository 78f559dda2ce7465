namespace GoldenHost.Settings;

/// <summary>One thing wrong with the stack configuration.</summary>
/// <param name="Path">Full key, with index and field where the fault lies inside of a value.</param>
/// <param name="Found">What is there now; masked where it may be a secret.</param>
/// <param name="Allowed">What would be accepted.</param>
/// <param name="Command">The command that repairs it, with an example value.</param>
public sealed record SettingError(string Path, string Found, string Allowed, string Command);
