using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Policies.Tests.Wire;

/// <summary>Runs the Node test files in tests/Wire; installs their packages once, from the lock file.</summary>
public sealed partial class NodeClient : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Repository.Root, "tests", "Wire");

    public async Task InitializeAsync()
    {
        var installed = new FileInfo(Path.Combine(_folder, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(_folder, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;
        var (code, output) = await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.True(code == 0, $"npm ci in tests/Wire ended with {code}. Node 20 or later and npm are needed.\n{output}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs one file and fails with its output; a file that ran fewer tests than expected fails too.</summary>
    public async Task RunFileAsync(string file, int atLeast)
    {
        var (code, output) = await RunAsync("node", "--test", "--test-reporter=tap", file);
        Assert.True(code == 0, output);
        var passed = Passed().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, provider: null) : 0;
        Assert.True(passed >= atLeast, $"{file}: {passed} tests passed, expected at least {atLeast}\n{output}");
    }

    private async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GOLDEN_BUILD"] = typeof(NodeClient).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
                // Set by a test host that is itself run by Node's test runner; would change the reporter.
                ["NODE_TEST_CONTEXT"] = null,
            },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex("^# pass ([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
