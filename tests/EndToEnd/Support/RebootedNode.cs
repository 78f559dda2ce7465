namespace EndToEnd.Support;

/// <summary>
/// The same node after a reboot: another <c>up</c> has nothing to do. It is destroyed at the end;
/// <c>GOLDEN_E2E_KEEP=1</c> leaves it running for the next run and for looking around.
/// </summary>
public sealed class RebootedNode : NodeFixture
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var before = await Node.RunAsync("cat /proc/sys/kernel/random/boot_id");
        await Node.TryAsync("sudo -n systemctl reboot");
        await Eventually.TrueAsync("the node has booted again", async () =>
            await Node.TryAsync("cat /proc/sys/kernel/random/boot_id") is { Succeeded: true } answer && answer.OutputText.Trim() != before);
        await Eventually.TrueAsync("the Docker API answers", async () => await Docker.AnswersAsync());
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (Environment.GetEnvironmentVariable("GOLDEN_E2E_KEEP") != "1") await Launcher.RunAsync(["down", Stack, "--yes"]);
    }
}
