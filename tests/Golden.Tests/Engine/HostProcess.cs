using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Golden.Tests.Engine;

/// <summary>The stack commands in a process of their own, in the folder of a <see cref="StackFolder"/>.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>The program, as a shell line.</summary>
    public static readonly string Program = $"dotnet {Path.Combine(AppContext.BaseDirectory, "golden-test-host.dll")}";

    /// <summary>The real front door, as a shell line.</summary>
    public static readonly string Golden = $"dotnet {Path.Combine(AppContext.BaseDirectory, "golden.dll")}";

    /// <summary>Makes SIGINT what it is in a terminal: whatever runs in the background of a script has it ignored, and so have its children.</summary>
    public const string Interruptible = "env --default-signal=INT";

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task<string> _output;

    private HostProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Lines of stderr that have arrived.</summary>
    public string ErrorSoFar
    {
        get
        {
            lock (_error) return _error.ToString();
        }
    }

    public static async Task<(int Code, string Out, string Error)> RunAsync(string folder, string arguments, params (string Name, string Value)[] environment)
    {
        using var host = Start(folder, arguments, environment);
        return await host.EndAsync();
    }

    public static HostProcess Start(string folder, string arguments, params (string Name, string Value)[] environment)
    {
        var words = $"{Interruptible} {Program} {arguments}".Split(' ', 2);
        var start = new ProcessStartInfo(words[0], words[1])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_STATE_HOME"] = Path.Combine(folder, "xdg");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new HostProcess(process);
    }

    /// <summary>Sends SIGINT to this process alone, as <c>kill -INT</c> does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<(int Code, string Out, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _output, ErrorSoFar);
    }

    public void Dispose() => _process.Dispose();

    /// <summary>A project whose stack <c>local</c> has these resources.</summary>
    public static void Write(string folder, string resources, string settings = "")
    {
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: test\nruntime: dotnet\nconfig:\n  word: {type: string, secret: true}\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.local.yaml"), $"config:\n{settings}  test:resources: {resources.ReplaceLineEndings(" ")}\n");
    }

    private void Append(string? line)
    {
        if (line is null) return;
        lock (_error) _error.Append(line).Append('\n');
    }
}
