using System.ComponentModel;
using System.Diagnostics;

namespace HostChecks.Evidence;

/// <summary>Detached signatures with SSH keys: <c>ssh-keygen -Y</c>, next to the file as <c>.sig</c>.</summary>
public static class SshSignature
{
    /// <summary>Signatures made for something else are refused.</summary>
    public const string Namespace = "hostchecks-evidence";

    public static string PathFor(string file) => file + ".sig";

    /// <exception cref="UsageException">The key cannot sign.</exception>
    public static async Task SignAsync(string file, string keyFile, CancellationToken cancellationToken)
    {
        // ssh-keygen asks before it overwrites.
        File.Delete(PathFor(file));
        var (code, said) = await RunAsync(["-Y", "sign", "-q", "-f", keyFile, "-n", Namespace, file], null, cancellationToken);
        if (code != 0) throw new UsageException($"{file} could not be signed with {keyFile}: {said}. Allowed: a private key, or the public key of one that your agent holds");
    }

    /// <exception cref="UnjudgeableException">There is no good signature of that signer.</exception>
    public static async Task VerifyAsync(string file, string allowedSigners, string signer, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathFor(file))) throw new UnjudgeableException($"{PathFor(file)} does not exist: the evidence is not signed. Try: hostchecks collect … --sign <key>");
        var (code, said) = await RunAsync(["-Y", "verify", "-f", allowedSigners, "-I", signer, "-n", Namespace, "-s", PathFor(file)], file, cancellationToken);
        if (code != 0) throw new UnjudgeableException($"{file}: no good signature of '{signer}': {said}");
    }

    private static async Task<(int Code, string Said)> RunAsync(string[] arguments, string? input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ssh-keygen") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            if (input is not null)
            {
                await using var file = File.OpenRead(input);
                await file.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            }
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, $"{await output} {await errors}".Trim());
        }
        catch (Win32Exception error)
        {
            throw new UsageException($"ssh-keygen could not be started: {error.Message}. Install the OpenSSH client (Debian: apt-get install openssh-client)");
        }
    }
}
