namespace Baseline.Parsing;

/// <summary>Host data for a message: short, and without control characters that could act on a terminal.</summary>
public static class Excerpt
{
    public const int Length = 120;

    public static string Of(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return clean.Length <= Length ? clean : clean[..Length] + "…";
    }
}
