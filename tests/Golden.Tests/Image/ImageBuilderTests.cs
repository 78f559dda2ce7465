using Golden.Image;
using Golden.Tests.Engine;

namespace Golden.Tests.Image;

/// <summary>When an image is built, and what an interrupted build leaves; with a program in mmdebstrap's place that mounts as it does and never ends.</summary>
[Collection(ProgramCollection.Name)]
public sealed class ImageBuilderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("golden-image-").FullName;
    private readonly ManualClock _clock = new();
    private readonly List<string> _said = [];
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

    private ImageCache Cache => new(Path.Combine(_root, "images"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_root, recursive: true);
    }

    [SkippableFact]
    public async Task An_interrupted_build_leaves_no_mount_and_no_tree()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "building an image needs root");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BuildAsync(fresh: true));

        Assert.DoesNotContain(_root, await File.ReadAllTextAsync("/proc/self/mounts"), StringComparison.Ordinal);
        Assert.Equal(["build.lock", "build.log"], Directory.GetFileSystemEntries(Cache.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_image_of_this_week_is_taken_from_the_cache()
    {
        CachedImage.Add(Cache, ImageRecipe.Current.Hash, _clock.Now - ImageBuilder.MaximumAge);

        Assert.Equal(ImageRecipe.Current.Hash, (await BuildAsync(fresh: false)).Manifest.RecipeHash);
        Assert.Empty(_said);
    }

    [SkippableFact]
    public async Task An_older_image_is_built_again_and_stays_until_the_new_one_is_there()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "building an image needs root");
        CachedImage.Add(Cache, ImageRecipe.Current.Hash, _clock.Now - ImageBuilder.MaximumAge - TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BuildAsync(fresh: false));

        Assert.Contains("is built again", _said[0], StringComparison.Ordinal);
        Assert.NotNull(Cache.Find(ImageRecipe.Current.Hash));
    }

    private async Task<GoldenImage> BuildAsync(bool fresh)
    {
        using var interrupt = new CancellationTokenSource();
        var builder = new ImageBuilder(Cache, "http://mirror.invalid", _clock, line =>
        {
            _said.Add(line);
            if (line.Contains("mounted", StringComparison.Ordinal)) interrupt.Cancel();
        });
        return await builder.BuildAsync(ImageRecipe.Current, fresh, interrupt.Token);
    }
}
