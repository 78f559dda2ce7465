using System.Diagnostics;
using Baseline.Catalogue;
using HostChecks.Collecting;

namespace HostChecks.Tests.Collecting;

/// <summary>The collector with every probe of the catalogue, as root, on a copy of this machine's file system that remembers every change.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-readonly-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task The_collector_changes_no_file()
    {
        // A mount namespace of our own; all of the machine below an overlay, whose upper side gets what is written.
        const string Program = """
            set -e
            mount -t tmpfs gh "$0"
            mkdir "$0/upper" "$0/work" "$0/all"
            mount -t overlay overlay -o "lowerdir=/,upperdir=$0/upper,workdir=$0/work" "$0/all" 2>/dev/null || { echo no-overlay; exit 0; }
            for tree in proc sys dev; do mount --rbind "/$tree" "$0/all/$tree"; done
            if [ -n "$1" ]; then chroot "$0/all" sh -c "$1"; else chroot "$0/all" sh -s root >"$0/output"; grep -c '^@TOKEN r ' "$0/output"; fi
            find "$0/upper" -mindepth 1 ! -type d
            """;
        var script = CollectorScript.Compose([.. ProbePlan.Of(AllControls.List).Where(CollectorScript.Runs)], "TOKEN", new CollectorLimits());

        var written = await RunAsync(Program, script, "touch /var/written");
        Skip.If(written is ["no-overlay"] or [], "no overlay file system can be mounted here");
        var collected = await RunAsync(Program, script, "");

        Assert.EndsWith("/upper/var/written", Assert.Single(written), StringComparison.Ordinal);
        Assert.True(int.Parse(collected[0], System.Globalization.CultureInfo.InvariantCulture) > 20, string.Join('\n', collected));
        Assert.Empty(collected[1..]);
    }

    private async Task<string[]> RunAsync(string program, string input, string instead)
    {
        var start = new ProcessStartInfo("unshare", ["--mount", "--propagation", "private", "sh", "-c", program, _folder, instead]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read its input when it has something else to do.
        }
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
