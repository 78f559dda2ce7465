using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Golden.Cli;
using Golden.Files;
using Golden.Vm;
using HostChecks;

namespace Golden.Image;

/// <summary>Builds an image from Debian packages: unpack and configure, adjust, make one ext4 file, take the kernel out.</summary>
public sealed class ImageBuilder(ImageCache cache, string mirror, TimeProvider time, Action<string> progress)
{
    /// <summary>No node starts from an older image: it would lack a week of security updates before its first minute.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromDays(7);

    private const string Keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

    /// <summary>The image of the recipe, built now unless the cache has one that is not older than <see cref="MaximumAge"/>.</summary>
    /// <param name="recipe">What to build.</param>
    /// <param name="fresh">Build even if the cache has it, to take in newer package versions.</param>
    /// <param name="cancellationToken">Ends the build; what was made so far is removed.</param>
    public async Task<GoldenImage> BuildAsync(ImageRecipe recipe, bool fresh, CancellationToken cancellationToken)
    {
        if (!fresh && Cached(recipe) is { } existing) return existing;
        RequireRoot();
        using var buildLock = await FileLock.WaitAsync(
            Path.Combine(cache.Root, "build.lock"), () => progress("waiting for another image build to end"), cancellationToken);
        if (!fresh && Cached(recipe) is { } meanwhile) return meanwhile;
        if (cache.Find(recipe.Hash) is { } before) progress($"image: the one of {before.Manifest.BuiltAt:yyyy-MM-dd} is built again, with the newest packages");

        var work = Path.Combine(cache.Root, ".building");
        if (Directory.Exists(work)) await RemoveAsync(work, CancellationToken.None);
        Directory.CreateDirectory(work);
        try
        {
            await BuildInAsync(work, recipe, cancellationToken);
            var final = cache.FolderOf(recipe.Hash);
            if (Directory.Exists(final)) Directory.Delete(final, recursive: true);
            Directory.Move(work, final);
            return cache.Find(recipe.Hash) ?? throw new InvalidOperationException($"the image in {final} has no readable manifest");
        }
        finally
        {
            if (Directory.Exists(work)) await RemoveAsync(work, CancellationToken.None);
        }
    }

    private GoldenImage? Cached(ImageRecipe recipe) =>
        cache.Find(recipe.Hash) is { } image && time.GetUtcNow() - image.Manifest.BuiltAt <= MaximumAge ? image : null;

    private async Task BuildInAsync(string work, ImageRecipe recipe, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var root = Path.Combine(work, "root");
        var disk = Path.Combine(work, "root.img");
        progress($"image 1 of 3: {recipe.Packages.Length} packages and what they depend on, from {mirror}");
        await BootstrapAsync(recipe, root, cancellationToken);

        progress("image 2 of 3: adjust");
        var kernel = Directory.EnumerateFiles(Path.Combine(root, "boot"), "vmlinuz-*").Order(StringComparer.Ordinal).Last();
        File.Move(kernel, Path.Combine(work, "vmlinuz"));
        var script = Path.Combine(work, "adjust.sh");
        await File.WriteAllTextAsync(script, recipe.AdjustScript, cancellationToken);
        await Tool.RunAsync("sh", [script, root], cancellationToken);
        File.Delete(script);
        var packages = await Tool.RunAsync("dpkg-query", [$"--admindir={root}/var/lib/dpkg", "-W", "-f", "${Package}\t${Version}\n"], cancellationToken);
        var setuid = await Tool.RunAsync("find", [root, "-xdev", "-type", "f", "-perm", "/6000", "-printf", "/%P\n"], cancellationToken);

        progress("image 3 of 3: filesystem");
        await using (var file = new FileStream(disk, FileMode.CreateNew))
        {
            await file.WriteAsync(PartitionTable.Write(recipe.RootBytes), cancellationToken);
            file.SetLength(recipe.RootBytes);
        }
        await Tool.RunAsync("mke2fs", ["-q", "-F", "-t", "ext4", "-m", "1", "-E", $"lazy_itable_init=1,lazy_journal_init=1,offset={PartitionTable.Offset}", "-L", "root", "-d", root, disk, $"{(recipe.RootBytes - PartitionTable.Offset) >> 10}k"], cancellationToken);
        await RemoveAsync(root, cancellationToken);
        var blocks = await Tool.RunAsync("stat", ["-c", "%b", disk], cancellationToken);

        var manifest = new ImageManifest
        {
            RecipeHash = recipe.Hash,
            Suite = recipe.Suite,
            BuiltAt = time.GetUtcNow(),
            BuildSeconds = Math.Round(clock.Elapsed.TotalSeconds, 1),
            DiskBytes = long.Parse(blocks, System.Globalization.CultureInfo.InvariantCulture) * 512,
            Kernel = Path.GetFileName(kernel)["vmlinuz-".Length..],
            KernelSha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(work, "vmlinuz"), cancellationToken))),
            Packages = packages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
                .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            SetuidFiles = [.. setuid.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)],
        };
        await File.WriteAllTextAsync(Path.Combine(work, "manifest.json"), JsonSerializer.Serialize(manifest, VmJson.Options) + "\n", cancellationToken);
        progress($"image ready after {manifest.BuildSeconds:0} s: {manifest.Packages.Count} packages, {manifest.DiskBytes >> 20} MiB");
    }

    private async Task BootstrapAsync(ImageRecipe recipe, string root, CancellationToken cancellationToken)
    {
        // On failure mmdebstrap repeats everything that dpkg said: thousands of lines, for a file and not for a terminal.
        var logFile = Path.Combine(cache.Root, "build.log");
        var problems = new List<string>();
        await using var log = TextWriter.Synchronized(new StreamWriter(logFile));
        try
        {
            // In a mount namespace of its own: what it mounts goes when it is ended, even if it had no time to clean up.
            await Tool.RunAsync("unshare", ["--mount", Tool.Find("mmdebstrap"), .. BootstrapArguments(recipe, root)], cancellationToken, line =>
            {
                log.WriteLine(line);
                if (line.StartsWith("I: ", StringComparison.Ordinal)) progress("  " + line[3..]);
                else if (line.StartsWith("E: ", StringComparison.Ordinal) || line.Contains("error", StringComparison.Ordinal)) problems.Add(line);
            });
        }
        catch (UserErrorException e)
        {
            throw new UserErrorException($"The packages of the image could not be installed. The whole log: {logFile}\n{string.Join('\n', problems.Take(10).Select(line => "  " + line))}", ExitCodes.Failing, e);
        }
    }

    private string[] BootstrapArguments(ImageRecipe recipe, string root) =>
    [
        "--mode=root", "--variant=minbase", "--format=directory", $"--keyring={Keyring}",
        "--aptopt=APT::Install-Recommends \"false\"", "--aptopt=Acquire::Languages \"none\"",
        .. recipe.ExcludedPaths.Select(path => $"--dpkgopt=path-exclude={path}"),
        "--dpkgopt=force-unsafe-io",
        "--skip=cleanup/apt/lists",
        $"--include={string.Join(',', recipe.Packages)}",
        recipe.Suite, root,
        $"deb {mirror}/debian {recipe.Suite} main",
        $"deb {mirror}/debian {recipe.Suite}-updates main",
        $"deb {mirror}/debian-security {recipe.Suite}-security main",
    ];

    private static void RequireRoot()
    {
        if (Environment.IsPrivilegedProcess) return;
        var launcher = Path.Combine(Workspace.Find().Root, "golden");
        throw new UserErrorException(
            $"Building the golden image needs root: it unpacks Debian packages with their owners.\nRun once: sudo XDG_CACHE_HOME={Path.GetDirectoryName(ImageCache.UserFolder)} {launcher} image build\nthen again the command that you have just run, as yourself.");
    }

    // The tree can hold folders without write permission and thousands of files: rm is made for it.
    private static async Task RemoveAsync(string folder, CancellationToken cancellationToken) =>
        await Tool.RunAsync("rm", ["-rf", "--one-file-system", folder], cancellationToken);
}
