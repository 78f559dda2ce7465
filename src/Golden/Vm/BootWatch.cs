using System.Diagnostics;
using System.Text;
using Golden.Cli;
using HostChecks;

namespace Golden.Vm;

/// <summary>Waits for a started machine, requirement by requirement, and says what is missing when one is not met.</summary>
public sealed class BootWatch(VmRecord record, VmFolder folder, TimeSpan limit, Action<string> progress)
{
    private const string FirstBootMark = "vm-first-boot: ";
    private static readonly TimeSpan _repeat = TimeSpan.FromSeconds(20);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <exception cref="UserErrorException">The machine ended, first boot failed, another host key, or the limit passed. The machine is left as it is.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        (string Name, Func<CancellationToken, Task<bool>> Met)[] requirements =
        [
            ("qemu runs", _ => Task.FromResult(QemuProcess.Find(record.Id) is not null)),
            ("ssh answers", HasSshBannerAsync),
            .. record.FirstBootDone ? [] : ((string, Func<CancellationToken, Task<bool>>)[])
            [
                ("the ssh host key is the pinned one", HasPinnedHostKeyAsync),
                ("first boot has finished", _ => Task.FromResult(FirstBootFinished())),
            ],
        ];
        for (var index = 0; index < requirements.Length; index++)
            await WaitForAsync($"{index + 1} of {requirements.Length}: {requirements[index].Name}", requirements[index].Met, cancellationToken);
    }

    private async Task WaitForAsync(string requirement, Func<CancellationToken, Task<bool>> met, CancellationToken cancellationToken)
    {
        progress($"{record.Name}: waiting for {requirement}");
        var told = _clock.Elapsed;
        while (!await met(cancellationToken))
        {
            if (QemuProcess.Find(record.Id) is null) throw Failure(requirement, "the machine has ended");
            if (_clock.Elapsed > limit) throw Failure(requirement, $"not met within {limit.TotalMinutes:0} minutes");
            if (_clock.Elapsed - told > _repeat)
            {
                told = _clock.Elapsed;
                progress($"{record.Name}: still waiting for {requirement} ({_clock.Elapsed.TotalSeconds:0} s); console: {LogTail.LastLine(folder.ConsoleLog) ?? "silent"}");
            }
            await Task.Delay(250, cancellationToken);
        }
    }

    private async Task<bool> HasSshBannerAsync(CancellationToken cancellationToken) =>
        await SshBanner.ReadAsync(record.SshPort, cancellationToken) is not null;

    private async Task<bool> HasPinnedHostKeyAsync(CancellationToken cancellationToken)
    {
        var pinned = record.FirstHostKey.Split(' ');
        var scanned = await Tool.RunAsync("ssh-keyscan", ["-T", "30", "-t", SshKeyType.ForKeyscan(pinned[0]), "-p", $"{record.SshPort}", "127.0.0.1"], cancellationToken);
        var keys = scanned.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Where(words => words.Length >= 3).ToList();
        if (keys.Count == 0) return false;
        if (keys.Any(words => words[1] == pinned[0] && words[2] == pinned[1])) return true;
        throw Failure("the ssh host key", $"found {keys[0][1]} {keys[0][2]}, allowed only {pinned[0]} {pinned[1]}");
    }

    private bool FirstBootFinished()
    {
        var verdict = LogTail.Lines(folder.ConsoleLog).LastOrDefault(line => line.StartsWith(FirstBootMark, StringComparison.Ordinal));
        if (verdict is null) return false;
        if (verdict == FirstBootMark + "ok") return true;
        throw Failure("first boot", verdict[FirstBootMark.Length..]);
    }

    private UserErrorException Failure(string requirement, string found)
    {
        var text = new StringBuilder();
        text.AppendLine($"{record.Name}: DEGRADED: {requirement}: {found}");
        text.AppendLine($"The end of its console ({folder.ConsoleLog}):");
        text.AppendLine(LogTail.Read(folder.ConsoleLog, 25));
        text.Append($"Run: ./golden vm delete {record.Name}   and then the failed command again");
        return new UserErrorException(text.ToString(), ExitCodes.Failing);
    }
}
