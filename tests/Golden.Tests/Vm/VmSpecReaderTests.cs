using Golden.Cli;
using Golden.Vm;
using HostChecks;

namespace Golden.Tests.Vm;

public sealed class VmSpecReaderTests
{
    private const string Key = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=";

    private const string Valid = $$"""
        { "schemaVersion": 1, "name": "n1", "memoryMiB": 1024, "cpus": 1, "dataDiskGiB": 4, "sshPort": 2201, "dockerPort": 2401, "userData": "aGk=", "hostKey": "{{Key}}" }
        """;

    [Fact]
    public void Reads_every_member()
    {
        var spec = VmSpecReader.Read(Valid);
        Assert.Equal(("n1", 1024, 1, 4, 2201, 2401, Key), (spec.Name, spec.MemoryMiB, spec.Cpus, spec.DataDiskGiB, spec.SshPort, spec.DockerPort, spec.HostKey));
        Assert.Equal("hi"u8.ToArray(), spec.UserDataBytes.ToArray());
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "schemaVersion is 2")]
    [InlineData("\"n1\"", "\"../n1\"", "name is '../n1'")]
    [InlineData("\"n1\"", "\"N1\"", "name is 'N1'")]
    [InlineData("1024", "511", "memoryMiB is 511; allowed: 512 to")]
    [InlineData("\"cpus\": 1", "\"cpus\": 0", "cpus is 0")]
    [InlineData("\"dataDiskGiB\": 4", "\"dataDiskGiB\": 0", "dataDiskGiB is 0")]
    [InlineData("2201", "0", "sshPort is 0")]
    [InlineData("2401", "65536", "dockerPort is 65536")]
    [InlineData("2401", "2201", "both 2201")]
    [InlineData("aGk=", "a,Gk", "userData is not base64")]
    [InlineData("aGk=", "", "userData is not base64")]
    [InlineData("ecdsa-sha2-nistp256 ", "ssh-rsa ", "hostKey is not")]
    public void Refuses_a_value_that_is_not_allowed(string found, string replacement, string expected)
    {
        var error = Assert.Throws<UserErrorException>(() => VmSpecReader.Read(Valid.Replace(found, replacement, StringComparison.Ordinal)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, error.ExitCode);
    }

    [Fact]
    public void Tells_all_errors_of_one_specification_at_once()
    {
        var error = Assert.Throws<UserErrorException>(() => VmSpecReader.Read(Valid.Replace("1024", "1", StringComparison.Ordinal).Replace("\"n1\"", "\"-\"", StringComparison.Ordinal)));
        Assert.Contains("2 error(s)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"name\": \"n1\"}")]
    public void Refuses_what_is_no_specification(string json) =>
        Assert.Throws<UserErrorException>(() => VmSpecReader.Read(json));

    [Fact]
    public void Refuses_an_unknown_member() =>
        Assert.Throws<UserErrorException>(() => VmSpecReader.Read(Valid.Replace("\"cpus\"", "\"cpu\"", StringComparison.Ordinal)));

    [Fact]
    public void Reads_the_name_of_a_specification_that_is_otherwise_wrong() =>
        Assert.Equal("n1", VmSpecReader.ReadName("{\"name\": \"n1\", \"new\": true}"));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"name\": 1}")]
    public void Says_so_when_there_is_no_name(string json) =>
        Assert.Contains("vm delete <name>", Assert.Throws<UserErrorException>(() => VmSpecReader.ReadName(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Never_prints_the_user_data() =>
        Assert.DoesNotContain("aGk", VmSpecReader.Read(Valid).ToString(), StringComparison.Ordinal);
}
