using System.Diagnostics;
using OpenSsh;

namespace EndToEnd.Support;

/// <summary>Runs <c>./golden</c> as a person would.</summary>
internal static class Launcher
{
    public static string Root { get; } = FindRoot();

    /// <summary>Standard output. Fails with everything that was said when the exit code is not the expected one.</summary>
    public static async Task<string> RunAsync(string[] words, string input = "", int expected = 0)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "golden")) { WorkingDirectory = Root };
        foreach (var word in words) start.ArgumentList.Add(word);
        var result = await ChildProcess.RunAsync(start, new SshCommand { Line = "", Input = System.Text.Encoding.UTF8.GetBytes(input) }, CancellationToken.None);
        if (result.ExitCode == expected) return result.OutputText;
        throw new InvalidOperationException($"./golden {string.Join(' ', words)} ended with {result.ExitCode}, expected {expected}:\n{result.ErrorText}\n{result.OutputText}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml"))) return folder.FullName;
        }
        throw new InvalidOperationException($"no checkout above {AppContext.BaseDirectory}");
    }
}
