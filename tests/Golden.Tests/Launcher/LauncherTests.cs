namespace Golden.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    private const string Missing = "error NU1101: Unable to find package Pulumi.Tls. No packages exist with this id";

    private readonly LauncherFixture _launcher = new();

    public void Dispose() => _launcher.Dispose();

    [Fact]
    public async Task Names_the_package_to_install_when_there_is_no_sdk()
    {
        var (code, error) = await _launcher.RunAsync("--help");

        Assert.Equal(2, code);
        Assert.Contains("dotnet-sdk-10.0", error);
    }

    [Fact]
    public async Task Names_the_sdks_it_found_when_all_are_too_old()
    {
        _launcher.InstallDotnet(sdk: "8.0.100");

        var (code, error) = await _launcher.RunAsync("--help");

        Assert.Equal(2, code);
        Assert.Contains("8.0.100", error);
    }

    [Fact]
    public async Task Takes_the_official_packages_when_the_feeds_have_them()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("--help");

        Assert.Equal("official", SdkSource());
    }

    [Fact]
    public async Task Takes_the_stand_ins_and_names_what_is_missing_when_the_feeds_lack_a_package()
    {
        _launcher.InstallDotnet(restoreError: Missing);

        var (_, error) = await _launcher.RunAsync("--help");

        Assert.Equal("compat", SdkSource());
        Assert.Contains("Pulumi.Tls", error);
    }

    [Fact]
    public async Task Does_not_guess_when_the_feeds_cannot_be_reached()
    {
        _launcher.InstallDotnet(restoreError: "error NU1301: Unable to load the service index");

        var (code, error) = await _launcher.RunAsync("--help");

        Assert.Equal(2, code);
        Assert.Contains("NU1301", error);
        Assert.Contains("--sdk official|compat", error);
    }

    [Fact]
    public async Task Asks_the_feeds_only_once()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("--help");
        await _launcher.RunAsync("--help");

        Assert.Single(_launcher.Calls, call => call.StartsWith("restore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rejects_an_unknown_package_source()
    {
        _launcher.InstallDotnet();

        var (code, error) = await _launcher.RunAsync("--sdk", "nightly", "--help");

        Assert.Equal(2, code);
        Assert.Contains("allowed: official, compat", error);
    }

    [Fact]
    public async Task Builds_once_and_again_only_after_a_change()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("--help");
        await _launcher.RunAsync("--help");
        Assert.Equal(1, Builds());

        // Dated into the future: the stamp and the change may fall into one tick of the file system's clock.
        var source = Path.Combine(_launcher.Root, "src/Golden/Program.cs");
        await File.WriteAllTextAsync(source, "return 0;");
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddMinutes(1));
        await _launcher.RunAsync("--help");
        Assert.Equal(2, Builds());
    }

    [Fact]
    public async Task A_server_that_the_build_leaves_behind_does_not_hold_its_lock()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("--help");

        Assert.NotEmpty(_launcher.FilesOfBuild);
        Assert.DoesNotContain(Path.Combine(_launcher.Root, ".golden/build.lock"), _launcher.FilesOfBuild);
    }

    [Fact]
    public async Task Builds_again_when_the_package_source_changes()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("--help");
        await _launcher.RunAsync("--sdk", "compat", "--help");

        Assert.Equal(2, Builds());
    }

    [Fact]
    public async Task Passes_its_arguments_on_unchanged()
    {
        _launcher.InstallDotnet();

        await _launcher.RunAsync("docker", "--", "ps", "--format", "{{.ID}} x");

        Assert.EndsWith("golden.dll docker -- ps --format {{.ID}} x", _launcher.Calls[^1]);
    }

    [Fact]
    public async Task Setup_refuses_an_unknown_purpose()
    {
        var (code, error) = await _launcher.RunAsync("setup", "--for", "fun");

        Assert.Equal(2, code);
        Assert.Contains("allowed: up, test", error);
    }

    private string SdkSource() => File.ReadAllText(Path.Combine(_launcher.Root, ".golden/sdk-source")).Trim();

    private int Builds() => _launcher.Calls.Count(call => call.StartsWith("build", StringComparison.Ordinal));
}
