namespace Golden.Tests.Launcher;

/// <summary><c>scripts/publish.sh</c>.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly LauncherFixture _launcher = new();

    public void Dispose() => _launcher.Dispose();

    [Fact]
    public async Task Compiles_ahead_of_time_where_it_can()
    {
        _launcher.InstallDotnet();

        var (code, error) = await PublishAsync();

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.DoesNotContain("PublishAot=false", Assert.Single(_launcher.Calls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error NU1101: Unable to find package Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64.")]
    [InlineData("microsoft.dotnet.ilcompiler/10.0.12/build/Microsoft.NETCore.Native.Unix.targets(318,5): error : Requested linker (clang) not found in PATH.")]
    public async Task Brings_its_own_runtime_where_packages_or_a_linker_are_missing_and_says_so(string missing)
    {
        _launcher.InstallDotnet(nativeError: missing);

        var (code, error) = await PublishAsync();

        Assert.Equal(0, code);
        Assert.Contains(missing, error, StringComparison.Ordinal);
        Assert.Contains("its own runtime", error, StringComparison.Ordinal);
        Assert.EndsWith("-p:PublishAot=false", _launcher.Calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_program_is_shown_and_nothing_else_is_tried()
    {
        _launcher.InstallDotnet(nativeError: "Program.cs(1,1): error CS1002: ; expected");

        var (code, error) = await PublishAsync();

        Assert.Equal(1, code);
        Assert.Contains("CS1002", error, StringComparison.Ordinal);
        Assert.Single(_launcher.Calls);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        _launcher.InstallDotnet();

        var (code, error) = await _launcher.RunScriptAsync("scripts/publish.sh", "src/Nothing", "out");

        Assert.Equal(2, code);
        Assert.Contains("'src/Nothing'", error, StringComparison.Ordinal);
        Assert.Empty(_launcher.Calls);
    }

    private Task<(int ExitCode, string Error)> PublishAsync() => _launcher.RunScriptAsync("scripts/publish.sh", Path.Combine(_launcher.Root, "src/Golden"), "out");
}
