using System.Diagnostics;

namespace Golden.Tests.Launcher;

/// <summary>A copy of the launcher in a folder of its own, with a `dotnet` that records its calls instead of building.</summary>
public sealed class LauncherFixture : IDisposable
{
    private readonly string _bin;

    public LauncherFixture()
    {
        Root = Directory.CreateTempSubdirectory("golden-launcher-").FullName;
        _bin = Path.Combine(Root, "dotnet-root");
        var source = Repository.Root;
        foreach (var file in new[] { "golden", "global.json", "scripts/lib.sh", "scripts/publish.sh", "scripts/setup.sh", "scripts/test.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, file))!);
            File.Copy(Path.Combine(source, file), Path.Combine(Root, file));
        }

        foreach (var folder in new[] { "src/Golden", "infra", "compat", ".golden" })
            Directory.CreateDirectory(Path.Combine(Root, folder));
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), "<Project />");
    }

    public string Root { get; }

    /// <summary>Arguments of every `dotnet` call so far, one line each.</summary>
    public string[] Calls => File.Exists(Path.Combine(Root, "calls")) ? File.ReadAllLines(Path.Combine(Root, "calls")) : [];

    /// <summary>Files that the last build had open.</summary>
    public string[] FilesOfBuild => File.ReadAllLines(Path.Combine(Root, "build-files"));

    /// <summary>Puts a `dotnet` on the launcher's PATH.</summary>
    /// <param name="restoreError">What `dotnet restore` prints before it fails; <c>null</c> when it succeeds.</param>
    /// <param name="sdk">Folder name of the installed SDK.</param>
    /// <param name="nativeError">What `dotnet publish` prints before it fails to compile ahead of time; <c>null</c> when it can.</param>
    public void InstallDotnet(string? restoreError = null, string sdk = "10.0.100", string? nativeError = null)
    {
        Directory.CreateDirectory(Path.Combine(_bin, "sdk", sdk));
        var restore = Outcome(restoreError);
        File.WriteAllText(Path.Combine(_bin, "dotnet"), $$"""
            #!/bin/sh
            echo "$@" >> '{{Root}}/calls'
            case $1 in
              restore) {{restore}} ;;
              publish) case $* in *PublishAot=false*) ;; *) {{Outcome(nativeError)}} ;; esac ;;
              build) for file in /proc/$$/fd/*; do readlink "$file"; done > '{{Root}}/build-files'; mkdir -p '{{Root}}/src/Golden/bin/Release/net10.0'; : > '{{Root}}/src/Golden/bin/Release/net10.0/golden.dll' ;;
            esac
            """);
        File.SetUnixFileMode(Path.Combine(_bin, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public Task<(int ExitCode, string Error)> RunAsync(params string[] arguments) => RunScriptAsync("golden", arguments);

    /// <param name="script">Path within the copy.</param>
    /// <param name="arguments">Of the script.</param>
    public async Task<(int ExitCode, string Error)> RunScriptAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(Root, script));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        // The tools of the launcher, but no `dotnet` besides ours.
        start.Environment["PATH"] = $"{_bin}:{ToolsWithoutDotnet()}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Outcome(string? error) => error is null ? "exit 0" : $"echo '{error}'; exit 1";

    private string ToolsWithoutDotnet()
    {
        var tools = Path.Combine(Root, "tools");
        if (Directory.Exists(tools))
            return tools;
        Directory.CreateDirectory(tools);
        foreach (var tool in new[] { "bash", "sh", "sed", "grep", "awk", "find", "flock", "touch", "cat", "cp", "mkdir", "dirname", "basename", "readlink", "sort", "tr", "head", "tail", "id" })
        {
            var path = new[] { "/usr/bin/", "/bin/" }.Select(folder => folder + tool).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(tools, tool), path);
        }

        return tools;
    }
}
