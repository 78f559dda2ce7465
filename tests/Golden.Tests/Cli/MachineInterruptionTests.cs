using System.Text.Json;
using Golden.Tests.Engine;
using Golden.Tests.Vm;
using Golden.Vm;

namespace Golden.Tests.Cli;

/// <summary>Ctrl-C while the real <c>golden vm create</c>, a step of a deployment, waits for a machine to boot.</summary>
[Collection(ProgramCollection.Name)]
public sealed class MachineInterruptionTests : IDisposable
{
    private readonly EmulatedMachines _machines = new();

    public void Dispose() => _machines.Dispose();

    [Fact]
    public async Task The_step_is_told_once_and_the_next_run_makes_the_machine_anew()
    {
        _machines.CacheImage();
        var spec = _machines.Spec("n1");
        HostProcess.Write(_machines.Root, JsonSerializer.Serialize(new[]
        {
            new
            {
                name = "machine",
                inputs = new { create = $"{HostProcess.Golden} vm create", delete = $"{HostProcess.Golden} vm delete", stdin = new { secret = JsonSerializer.Serialize(spec, VmJson.Options) }, logging = "stderr" },
            },
        }));
        _machines.Behaves("hangs");
        using var up = HostProcess.Start(_machines.Root, "up --yes");
        while (!up.ErrorSoFar.Contains("waiting for 4 of 4", StringComparison.Ordinal)) await Task.Delay(20);
        await up.InterruptAsync();
        var (code, _, error) = await up.EndAsync();
        Assert.Equal(130, code);
        Assert.Single(error.Split('\n'), line => line.Contains("machine | Interrupted", StringComparison.Ordinal));
        // It is not a golden host and is not taken for one; the state knows of it, so it is not forgotten either.
        Assert.Equal(VmState.Starting, Assert.Single(await _machines.Manager.ListAsync(CancellationToken.None)).State);

        _machines.Behaves("boots");
        var again = await HostProcess.RunAsync(_machines.Root, "up --yes");
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal(VmState.Ready, Assert.Single(await _machines.Manager.ListAsync(CancellationToken.None)).State);

        var process = _machines.ProcessOf("n1")!;
        Assert.Equal(0, (await HostProcess.RunAsync(_machines.Root, "down --yes")).Code);
        Assert.False(process.Runs);
        Assert.True(LocalPorts.IsFree(spec.SshPort));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_machines.Root, ".golden", "vms")));
    }
}
