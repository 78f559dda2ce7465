using Golden.Files;
using Golden.Image;

namespace Golden.Tests.Image;

public sealed class ImageCacheTests : IDisposable
{
    private readonly ImageCache _cache = new(Directory.CreateTempSubdirectory("golden-images").FullName);

    [Fact]
    public void Finds_a_finished_image()
    {
        Add("aa", 1);
        Assert.Equal("aa", _cache.Find("aa")?.Manifest.RecipeHash);
    }

    [Fact]
    public void Does_not_find_an_image_whose_build_was_interrupted()
    {
        Directory.CreateDirectory(_cache.FolderOf("aa"));
        Assert.Null(_cache.Find("aa"));
        File.WriteAllText(Path.Combine(_cache.FolderOf("aa"), "manifest.json"), "{");
        Assert.Null(_cache.Find("aa"));
    }

    [Fact]
    public void Lists_the_newest_first()
    {
        Add("aa", 1);
        Add("bb", 2);
        Assert.Equal(["bb", "aa"], _cache.All().Select(image => image.Manifest.RecipeHash));
    }

    [Fact]
    public void Prunes_everything_but_the_image_to_keep()
    {
        Add("aa", 1);
        Add("bb", 2);
        Directory.CreateDirectory(_cache.FolderOf(".building"));
        Assert.Equal([_cache.FolderOf(".building"), _cache.FolderOf("aa")], _cache.Prune("bb"));
        Assert.Equal(["bb"], _cache.All().Select(image => image.Manifest.RecipeHash));
    }

    [Fact]
    public void Prunes_nothing_while_an_image_is_being_built()
    {
        Add("aa", 1);
        using var building = FileLock.Take(Path.Combine(_cache.Root, "build.lock"));
        Assert.Empty(_cache.Prune("bb"));
    }

    public void Dispose() => Directory.Delete(_cache.Root, recursive: true);

    private void Add(string hash, int day) => CachedImage.Add(_cache, hash, new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero));
}
