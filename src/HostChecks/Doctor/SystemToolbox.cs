using System.Collections.Immutable;
using System.Diagnostics;
using OpenSsh;

namespace HostChecks.Doctor;

/// <summary>This machine.</summary>
public sealed class SystemToolbox : IToolbox
{
    private static string SshFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".ssh");

    public bool HasKnownHosts => File.Exists(Path.Combine(SshFolder, "known_hosts")) || File.Exists("/etc/ssh/ssh_known_hosts");

    public async Task<(int Code, string Said)?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ChildProcess.RunAsync(new ProcessStartInfo(program, arguments), new SshCommand { Line = program, Timeout = TimeSpan.FromSeconds(10) }, cancellationToken);
            return (result.ExitCode, $"{result.OutputText}{result.ErrorText}".Trim());
        }
        catch (SshException)
        {
            return null;
        }
    }

    public ImmutableArray<string> KeyFiles() => Directory.Exists(SshFolder)
        ? [.. Directory.EnumerateFiles(SshFolder, "id_*.pub").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => File.Exists(Path.Combine(SshFolder, name))).Order(StringComparer.Ordinal)]
        : [];

    public string? TemporaryFolderProblem()
    {
        // The path of an agent's socket has to fit into 108 bytes.
        if (Path.GetTempPath().Length > 80) return $"the path {Path.GetTempPath()} is too long for a socket in it";
        try
        {
            Directory.CreateTempSubdirectory("gh-doctor-").Delete();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
