using System.Diagnostics;

namespace Golden.Tests.Engine;

/// <summary>The stack commands in a process of their own, in the folder of a <see cref="StackFolder"/>.</summary>
internal static class HostProcess
{
    public static async Task<(int Code, string Out, string Error)> RunAsync(string folder, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", $"{Path.Combine(AppContext.BaseDirectory, "golden-test-host.dll")} {arguments}")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_STATE_HOME"] = Path.Combine(folder, "xdg");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>A project whose stack <c>local</c> has these resources.</summary>
    public static void Write(string folder, string resources, string settings = "")
    {
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: test\nruntime: dotnet\nconfig:\n  word: {type: string, secret: true}\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.local.yaml"), $"config:\n{settings}  test:resources: {resources.ReplaceLineEndings(" ")}\n");
    }
}
