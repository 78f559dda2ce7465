using System.Diagnostics;
using System.Text.Json;
using HostChecks;

namespace Golden.Cli.PolicyPacks;

/// <summary>Publishes the policy pack as the executable that starts fastest (what makes it fast is in <c>FastStart.props</c>).</summary>
/// <param name="root">The checkout.</param>
public sealed class PackPublisher(string root)
{
    public const string PackFolder = "infra/Policies";
    public const string PublishedFolder = PackFolder + "/bin/pack";
    public const string Executable = PublishedFolder + "/Policies";

    /// <exception cref="UserErrorException">It could not be published; the compiler's output is on standard error.</exception>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(root, "scripts/publish.sh"), [Path.Combine(root, PackFolder), Path.Combine(root, PublishedFolder)]) { WorkingDirectory = root };
        using var process = Process.Start(start) ?? throw new UserErrorException("scripts/publish.sh could not be started. Is it executable?");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new UserErrorException("The policy pack could not be published; the compiler's output is above.", ExitCodes.Failing);
        await File.WriteAllTextAsync(Path.Combine(root, PublishedFolder, "PulumiPolicy.yaml"), ProjectFile(Path.Combine(root, Executable)), cancellationToken);
    }

    /// <summary>
    /// For a CLI before 3.255, which takes folders only. The path is absolute: a relative one would be looked for in the
    /// folder of the program that is judged.
    /// </summary>
    private static string ProjectFile(string executable) =>
        $"""
        description: Judges planned Docker hosts before they exist.
        runtime:
          name: dotnet
          options:
            binary: {JsonSerializer.Serialize(executable)}

        """;
}
