using System.Diagnostics;

namespace Tests.Shared.Node;

/// <summary>A folder with programs for Node; installs their packages once, from the lock file.</summary>
internal sealed class NodeFolder(string relative)
{
    // One installation at a time, whichever test class comes first.
    private static readonly SemaphoreSlim Installing = new(1);

    private readonly string _folder = Repository.Path(relative);

    public async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var installed = new FileInfo(Path.Combine(_folder, "node_modules", ".package-lock.json"));
            var wanted = new FileInfo(Path.Combine(_folder, "package-lock.json"));
            if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;
            var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            Assert.True(code == 0, $"npm ci in {relative} ended with {code}. Node 20 or later and npm are needed.\n{output}");
        }
        finally
        {
            Installing.Release();
        }
    }

    public async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
