using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Policies.Wire;

/// <summary>Standard output, of which the engine reads the first line. <see cref="Console"/> would take as long to load as the line is worth.</summary>
internal static partial class StandardOutput
{
    private const int Output = 1, Error = 2;

    /// <summary>Writes the one thing that is said there. What anything prints afterwards goes to standard error.</summary>
    public static void WriteOnly(string text)
    {
        using var handle = new SafeFileHandle(Output, ownsHandle: false);
        using (var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0)) stream.Write(Encoding.ASCII.GetBytes(text));
        if (Duplicate(Error, Output) != Output) throw new IOException($"Standard output could not be closed: error {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);
}
