using System.Text.Json;
using Golden.Vm;

namespace Golden.Tests.Vm;

public sealed class VmRecordTests
{
    private static readonly VmSpec _spec = new()
    {
        SchemaVersion = 1,
        Name = "n1",
        SshPort = 2201,
        DockerPort = 2401,
        UserData = "c2VjcmV0",
        HostKey = "ssh-ed25519 AAAA",
    };

    [Fact]
    public void Has_no_difference_to_its_own_specification() =>
        Assert.Empty(VmRecord.Of(_spec, "image").DifferencesTo(_spec));

    [Fact]
    public void Names_what_is_different()
    {
        var differences = VmRecord.Of(_spec, "image").DifferencesTo(_spec with { MemoryMiB = 4096, HostKey = "ssh-ed25519 BBBB" }).ToList();
        Assert.Contains("memoryMiB 2048, now 4096", differences);
        Assert.Contains("another host key", differences);
    }

    [Fact]
    public void Notices_other_user_data() =>
        Assert.Equal(["user data"], VmRecord.Of(_spec, "image").DifferencesTo(_spec with { UserData = "b3RoZXI=" }));

    [Fact]
    public void Keeps_no_user_data() =>
        Assert.DoesNotContain(_spec.UserData, JsonSerializer.Serialize(VmRecord.Of(_spec, "image"), VmJson.Options), StringComparison.Ordinal);

    [Fact]
    public void Survives_being_written_and_read()
    {
        var record = VmRecord.Of(_spec, "image") with { FirstBootDone = true };
        Assert.Equal(record, JsonSerializer.Deserialize<VmRecord>(JsonSerializer.Serialize(record, VmJson.Options), VmJson.Options));
    }
}
