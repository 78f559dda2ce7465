namespace Baseline.Tests.Fixtures;

/// <summary>Recorded output of real programs.</summary>
internal static class Samples
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
