using Golden.Cli;
using Golden.Tests.Engine;
using Golden.Vm;
using HostChecks;

namespace Golden.Tests.Vm;

/// <summary>The life of a machine: real disks, processes, sockets, SSH banner and host key; only the guest is missing.</summary>
[Collection(ProgramCollection.Name)]
public sealed class VmManagerTests : IDisposable
{
    private static readonly CancellationToken _never = CancellationToken.None;

    private readonly EmulatedMachines _machines = new();

    public void Dispose() => _machines.Dispose();

    [Fact]
    public async Task Create_waits_requirement_by_requirement_until_the_machine_is_ready()
    {
        var spec = _machines.Spec("n1");
        var status = await _machines.Manager.CreateAsync(spec, _never);
        Assert.Equal((VmState.Ready, spec.SshPort, null), (status.State, status.SshPort, status.Hint));
        Assert.Equal(
            ["n1: waiting for 1 of 4: qemu runs", "n1: waiting for 2 of 4: ssh answers", "n1: waiting for 3 of 4: the ssh host key is the pinned one", "n1: waiting for 4 of 4: first boot has finished"],
            _machines.Progress.Where(line => line.Contains("waiting for", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_first_boot_the_user_data_is_nowhere_any_more()
    {
        await _machines.Manager.CreateAsync(_machines.Spec("n1"), _never);
        foreach (var file in Directory.GetFiles(_machines.Folders.Of("n1").Path).Where(file => !file.EndsWith(".sock", StringComparison.Ordinal)))
            Assert.DoesNotContain("hush-hush", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_specification_again_leaves_the_machine_alone_and_another_one_is_refused()
    {
        var spec = _machines.Spec("n1");
        await _machines.Manager.CreateAsync(spec, _never);
        var process = _machines.ProcessOf("n1");
        await _machines.Manager.CreateAsync(spec, _never);
        Assert.Equal(process, _machines.ProcessOf("n1"));
        var thrown = await Assert.ThrowsAsync<UserErrorException>(() => _machines.Manager.CreateAsync(spec with { MemoryMiB = 4096 }, _never));
        Assert.Contains("memoryMiB 2048, now 4096", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("./golden vm delete n1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_boot_that_fails_leaves_a_degraded_machine_and_shows_its_console()
    {
        _machines.Behaves("fails");
        var spec = _machines.Spec("n1");
        var thrown = await Assert.ThrowsAsync<UserErrorException>(() => _machines.Manager.CreateAsync(spec, _never));
        Assert.Equal(ExitCodes.Failing, thrown.ExitCode);
        Assert.Contains("n1: DEGRADED: first boot: failed at packages", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("E: no space left", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(VmState.Starting, Assert.Single(await _machines.Manager.ListAsync(_never)).State);
    }

    [Fact]
    public async Task Another_host_key_than_the_pinned_one_is_refused()
    {
        var spec = _machines.Spec("n1");
        var thrown = await Assert.ThrowsAsync<UserErrorException>(() =>
            _machines.Manager.CreateAsync(spec with { HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd" }, _never));
        Assert.Contains("n1: DEGRADED: the ssh host key: found ssh-ed25519", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_creation_is_taken_up_while_its_machine_runs_and_made_anew_when_not()
    {
        _machines.Behaves("hangs");
        var spec = _machines.Spec("n1");
        await InterruptedAsync(spec);
        var first = _machines.ProcessOf("n1")!;
        await File.AppendAllTextAsync(_machines.Folders.Of("n1").ConsoleLog, "vm-first-boot: ok\n");
        await _machines.Manager.CreateAsync(spec, _never);
        Assert.Equal(first, _machines.ProcessOf("n1"));

        var other = _machines.Spec("n2");
        await InterruptedAsync(other);
        await _machines.ProcessOf("n2")!.KillAsync(_never);
        _machines.Behaves("boots");
        Assert.Equal(VmState.Ready, (await _machines.Manager.CreateAsync(other, _never)).State);
    }

    [Fact]
    public async Task A_machine_stops_starts_and_is_deleted_with_all_its_files()
    {
        var spec = _machines.Spec("n1");
        await _machines.Manager.CreateAsync(spec, _never);
        await _machines.Manager.StopAsync("n1", _never);
        var stopped = await OnlyAsync();
        Assert.Equal((VmState.Stopped, "./golden vm start n1"), (stopped.State, stopped.Hint));
        await _machines.Manager.StopAsync("n1", _never);
        Assert.Equal(VmState.Ready, (await _machines.Manager.StartAsync("n1", _never)).State);
        var process = _machines.ProcessOf("n1")!;
        await _machines.Manager.DeleteAsync("n1", _never);
        await _machines.Manager.DeleteAsync("n1", _never);
        Assert.False(process.Runs);
        Assert.True(LocalPorts.IsFree(spec.SshPort));
        Assert.Empty(await _machines.Manager.ListAsync(_never));
        Assert.False(Directory.Exists(_machines.Folders.Of("n1").Path));
    }

    [Fact]
    public async Task Several_machines_live_beside_each_other_and_deleting_one_leaves_the_others()
    {
        await Task.WhenAll(_machines.Manager.CreateAsync(_machines.Spec("n1"), _never), _machines.Manager.CreateAsync(_machines.Spec("n2"), _never));
        await _machines.Manager.DeleteAsync("n1", _never);
        var left = await OnlyAsync();
        Assert.Equal(("n2", VmState.Ready), (left.Name, left.State));
    }

    [Fact]
    public async Task A_port_in_use_is_refused_before_anything_is_made()
    {
        var spec = _machines.Spec("n1");
        await _machines.Manager.CreateAsync(spec, _never);
        var thrown = await Assert.ThrowsAsync<UserErrorException>(() => _machines.Manager.CreateAsync(_machines.Spec("n2") with { SshPort = spec.SshPort }, _never));
        Assert.Contains($"sshPort {spec.SshPort} on 127.0.0.1 is in use", thrown.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_machines.Folders.Of("n2").Path));
    }

    private async Task<VmStatus> OnlyAsync() => Assert.Single(await _machines.Manager.ListAsync(_never));

    private async Task InterruptedAsync(VmSpec spec)
    {
        using var interruption = new CancellationTokenSource();
        var creation = _machines.Manager.CreateAsync(spec, interruption.Token);
        while (!_machines.Progress.Contains($"{spec.Name}: waiting for 4 of 4: first boot has finished")) await Task.Delay(20);
        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creation);
    }
}
