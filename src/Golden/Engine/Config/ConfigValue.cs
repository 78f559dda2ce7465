namespace Golden.Engine.Config;

/// <summary>A value as a stack file or the command line gives it.</summary>
/// <param name="Key">Full key.</param>
/// <param name="Text">As the program reads it: scalars as written, lists and maps as JSON.</param>
/// <param name="Encrypted">Written by <c>pulumi config set --secret</c>; only the Pulumi CLI can decrypt it.</param>
/// <param name="Where">File and line.</param>
public sealed record ConfigValue(string Key, string Text, bool Encrypted, string Where);
