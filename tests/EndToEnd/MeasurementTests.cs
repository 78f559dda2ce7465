using EndToEnd.Support;
using Golden.Image;
using Xunit.Abstractions;

namespace EndToEnd;

/// <summary>Prints what the node weighs, and holds it to what it may weigh.</summary>
[Collection(FreshCollection.Name)]
[Trait("Category", "Vm")]
public sealed class MeasurementTests(FreshNode fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task The_node_is_small()
    {
        var image = ImageCache.OfUser().Find(ImageRecipe.Current.Hash)!.Manifest;
        output.WriteLine($"image: {image.DiskBytes >> 20} MiB, {image.Packages.Count} packages, {image.SetuidFiles.Length} setuid or setgid files, built in {image.BuildSeconds} s");
        output.WriteLine(await fixture.Node.RunAsync("systemd-analyze"));
        output.WriteLine(await fixture.Node.RunAsync("systemd-analyze blame | head -15"));
        output.WriteLine(await fixture.Node.RunAsync("sudo -n ss -Htulnp"));
        output.WriteLine(string.Join('\n', image.SetuidFiles));
        Assert.InRange(image.Packages.Count, 1, 260);
        Assert.InRange(image.DiskBytes, 1, 700L << 20);
    }
}
