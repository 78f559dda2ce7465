using Golden.Image;
using Golden.Tests.Engine;

namespace Golden.Tests.Image;

/// <summary>An interrupted build, with a program in mmdebstrap's place that mounts as it does and never ends.</summary>
[Collection(ProgramCollection.Name)]
public sealed class ImageBuilderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("golden-image-").FullName;
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");

    public ImageBuilderTests()
    {
        var program = Path.Combine(_root, "mmdebstrap");
        File.WriteAllText(program, """
            #!/bin/sh
            # The target folder is the argument after the suite.
            while [ "$1" != trixie ]; do shift; done
            mkdir -p "$2/proc"
            mount -t tmpfs none "$2/proc"
            touch "$2/proc/mounted"
            echo "I: mounted" >&2
            trap '' INT TERM
            while :; do sleep 1; done
            """);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", $"{_root}:{_path}");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_root, recursive: true);
    }

    [SkippableFact]
    public async Task An_interrupted_build_leaves_no_mount_and_no_tree()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "building an image needs root");
        using var interrupt = new CancellationTokenSource();
        var cache = new ImageCache(Path.Combine(_root, "images"));
        var builder = new ImageBuilder(cache, "http://mirror.invalid", line =>
        {
            if (line.Contains("mounted", StringComparison.Ordinal)) interrupt.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.BuildAsync(ImageRecipe.Current, fresh: true, interrupt.Token));

        Assert.DoesNotContain(_root, await File.ReadAllTextAsync("/proc/self/mounts"), StringComparison.Ordinal);
        Assert.Equal(["build.lock", "build.log"], Directory.GetFileSystemEntries(cache.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
