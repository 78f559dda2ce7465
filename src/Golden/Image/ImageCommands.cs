using System.CommandLine;
using System.Text.Json;
using Golden.Cli;
using Golden.Vm;
using HostChecks;

namespace Golden.Image;

/// <summary><c>./golden image</c>: the disk image that local nodes start from.</summary>
public static class ImageCommands
{
    /// <summary>Variable that names another archive, e.g. a mirror inside a closed network. Not part of the image's hash.</summary>
    public const string MirrorVariable = "GOLDEN_MIRROR";

    public static IReadOnlyList<Command> Create(Terminal terminal)
    {
        var image = new Command("image", "The disk image that local nodes start from.");
        var fresh = new Option<bool>("--fresh") { Description = "Build even if the cache has one of this week, to take in newer package versions." };
        var build = new Command("build", "Build the image unless the cache has one of this week.") { fresh };
        build.SetAction(async (parsed, token) =>
        {
            var built = await Builder(terminal).BuildAsync(ImageRecipe.Current, parsed.GetValue(fresh), token);
            terminal.Out.WriteLine(built.Folder);
            return ExitCodes.Fine;
        });
        image.Subcommands.Add(build);
        image.Subcommands.Add(Simple("path", "Folder of the current image.", () => terminal.Out.WriteLine(Require().Folder)));
        image.Subcommands.Add(Simple("info", "What the current image consists of, as JSON.", () =>
            terminal.Out.WriteLine(JsonSerializer.Serialize(Require().Manifest, VmJson.Options))));
        image.Subcommands.Add(Simple("prune", "Remove every image but the current one from the cache.", () =>
        {
            foreach (var folder in ImageCache.OfUser().Prune(ImageRecipe.Current.Hash)) terminal.Out.WriteLine($"removed {folder}");
        }));
        return [image];
    }

    /// <summary>The builder with this account's cache.</summary>
    internal static ImageBuilder Builder(Terminal terminal)
    {
        var mirror = Environment.GetEnvironmentVariable(MirrorVariable);
        return new ImageBuilder(
            ImageCache.OfUser(),
            string.IsNullOrEmpty(mirror) ? "http://deb.debian.org" : mirror.TrimEnd('/'),
            TimeProvider.System,
            line => terminal.Error.WriteLine(line));
    }

    private static GoldenImage Require() =>
        ImageCache.OfUser().Find(ImageRecipe.Current.Hash)
        ?? throw new UserErrorException("The image of this version has not been built on this machine.\nRun: ./golden image build");

    private static Command Simple(string name, string description, Action run)
    {
        var command = new Command(name, description);
        command.SetAction(_ =>
        {
            run();
            return ExitCodes.Fine;
        });
        return command;
    }
}
