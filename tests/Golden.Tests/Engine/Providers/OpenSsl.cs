using System.Diagnostics;

namespace Golden.Tests.Engine.Providers;

/// <summary>Asks the system's openssl.</summary>
internal static class OpenSsl
{
    public static async Task<(int Code, string Text)> RunAsync(string folder, string arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
