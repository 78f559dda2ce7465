using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>A file that is the same on every host but for a few marked places.</summary>
/// <param name="Template">Name of the embedded text under <c>Rendering/Templates</c>.</param>
/// <param name="Path">Path on the host.</param>
/// <param name="Mode">Octal permission bits.</param>
/// <param name="Fill">Values of the <c>@MARKS@</c> in the text; <c>null</c> when it has none.</param>
internal sealed record TemplateFile(string Template, string Path, string Mode = "0644", Func<HostSpec, IReadOnlyDictionary<string, string>>? Fill = null)
{
    public HostFile Render(HostSpec spec)
    {
        var text = Text();
        foreach (var (mark, value) in Fill?.Invoke(spec) ?? new Dictionary<string, string>())
        {
            if (!text.Contains($"@{mark}@", StringComparison.Ordinal)) throw new InvalidOperationException($"template {Template} has no @{mark}@");
            text = text.Replace($"@{mark}@", value, StringComparison.Ordinal);
        }

        return new HostFile(Path, text, Mode);
    }

    private string Text()
    {
        using var stream = typeof(TemplateFile).Assembly.GetManifestResourceStream($"template:{Template}")
            ?? throw new InvalidOperationException($"no embedded template '{Template}'");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
