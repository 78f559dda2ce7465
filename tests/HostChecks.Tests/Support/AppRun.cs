using System.Collections.Immutable;
using Baseline.Controls;
using HostChecks.Cli;

namespace HostChecks.Tests.Support;

/// <summary>What one command line wrote.</summary>
public sealed record AppRun(int ExitCode, string Out, string Error)
{
    public static async Task<AppRun> RunAsync(ImmutableArray<Control> controls, string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new HostChecksApp(controls, TimeProvider.System).RunAsync(args, new HostChecksStreams(output, error, new StringReader(input)), CancellationToken.None);
        return new AppRun(code, output.ToString(), error.ToString());
    }
}
