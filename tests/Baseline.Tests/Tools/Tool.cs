using System.Diagnostics;
using System.Text;

namespace Baseline.Tests.Tools;

/// <summary>Runs a real program over what was rendered; a test skips when it is not installed, and says so.</summary>
internal static class Tool
{
    private static readonly string[] Folders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    public static void Need(params string[] programs)
    {
        foreach (var program in programs) Skip.If(Find(program) is null, $"{program} is not installed");
    }

    /// <summary>Exit code and both outputs together.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(Find(command[0]) ?? command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null) output.Append(line).Append('\n');
        }
    }

    private static string? Find(string program) => Folders.Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
