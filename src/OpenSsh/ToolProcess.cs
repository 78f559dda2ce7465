using System.ComponentModel;
using System.Diagnostics;

namespace OpenSsh;

/// <summary>Starting the OpenSSH tools of the system.</summary>
internal static class ToolProcess
{
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new SshException($"'{start.FileName}' could not be started");
        }
        catch (Win32Exception error)
        {
            throw new SshException($"'{start.FileName}' could not be started: {error.Message}. Install the OpenSSH client (Debian: apt-get install openssh-client)", error);
        }
    }

    /// <summary>Writes all input and closes it. A program that ends without reading it is no error here: its exit code tells.</summary>
    public static async Task WriteInputAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Broken pipe.
        }
    }
}
