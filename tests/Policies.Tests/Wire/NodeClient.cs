using System.Reflection;
using System.Text.RegularExpressions;
using Tests.Shared.Node;

namespace Policies.Tests.Wire;

/// <summary>Runs the Node test files in tests/Wire.</summary>
public sealed partial class NodeClient : IAsyncLifetime
{
    private static readonly string Configuration = typeof(NodeClient).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly NodeFolder _folder = new("tests/Wire");

    public Task InitializeAsync() => _folder.InstallAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs one file and fails with its output; a file that ran fewer tests than expected fails too.</summary>
    /// <param name="file">In tests/Wire.</param>
    /// <param name="atLeast">Tests that it has to run.</param>
    /// <param name="environment">Variables that it reads.</param>
    public async Task RunFileAsync(string file, int atLeast, params (string Name, string? Value)[] environment)
    {
        // The second is set by a test host that is itself run by Node's test runner, and would change the reporter.
        var (code, output) = await _folder.RunAsync("node", ["--test", "--test-reporter=tap", file], [("GOLDEN_BUILD", Configuration), ("NODE_TEST_CONTEXT", null), .. environment]);
        Assert.True(code == 0, output);
        var passed = Passed().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, provider: null) : 0;
        Assert.True(passed >= atLeast, $"{file}: {passed} tests passed, expected at least {atLeast}\n{output}");
    }

    [GeneratedRegex("^# pass ([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
