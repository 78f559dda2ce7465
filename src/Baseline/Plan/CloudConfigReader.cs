using System.Collections.Immutable;
using System.Globalization;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Rendering;
using YamlDotNet.RepresentationModel;

namespace Baseline.Plan;

/// <summary>Turns a cloud-config document into the files and commands of a planned host.</summary>
internal static class CloudConfigReader
{
    public static PlannedHost Read(IReadOnlyList<string> configs, IReadOnlyList<string> scripts)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, HostFile>(StringComparer.Ordinal);
        var commands = ImmutableArray.CreateBuilder<string>();
        foreach (var root in configs.Select(SafeYaml.Mapping))
        {
            var size = 0;
            foreach (var entry in Sequence(root, "write_files"))
            {
                var file = File(entry, files);
                size += file.Content.Length;
                if (size > UserDataReader.DecompressedLimit) throw new UserDataException($"the files have more than {UserDataReader.DecompressedLimit} characters");
                files[file.Path] = file;
            }

            commands.AddRange(Sequence(root, "bootcmd").Concat(Sequence(root, "runcmd")).Select(Command));
        }

        commands.AddRange(scripts.Select(s => Excerpt.Of(s.Split('\n')[0])));
        var digest = files.TryGetValue(NodeLayout.BaselineFile, out var baseline) ? baseline.Content.Trim() : null;
        return new PlannedHost { Files = files.ToImmutable(), BaselineDigest = digest, Commands = commands.ToImmutable() };
    }

    private static HostFile File(YamlNode node, ImmutableSortedDictionary<string, HostFile>.Builder before)
    {
        if (node is not YamlMappingNode entry) throw new UserDataException("an entry of write_files is not a mapping");
        var path = Text(entry, "path") ?? throw new UserDataException("an entry of write_files has no path");
        if (!path.StartsWith('/') || path.Split('/').Skip(1).Any(s => s is "" or "." or ".."))
            throw new UserDataException($"write_files: '{Excerpt.Of(path)}' is not a plain absolute path");
        if (entry.Children.ContainsKey("source")) throw new UserDataException($"write_files: {path} is fetched from elsewhere, so it cannot be judged");
        var content = Decode(path, Text(entry, "content") ?? "", Text(entry, "encoding") ?? "text/plain");
        if (string.Equals(Text(entry, "append"), "true", StringComparison.OrdinalIgnoreCase) && before.TryGetValue(path, out var first))
            return first with { Content = first.Content + content };
        return new HostFile(path, content, Mode(path, Text(entry, "permissions") ?? "0644"), Text(entry, "owner") ?? "root:root");
    }

    private static string Decode(string path, string content, string encoding)
    {
        var words = encoding.ToLowerInvariant().Split('+');
        if (words is ["text/plain"]) return content;
        var bytes = words.Any(w => w is "b64" or "base64")
            ? UserDataReader.FromBase64(System.Text.Encoding.UTF8.GetBytes(content)) ?? throw new UserDataException($"write_files: {path} is not base64")
            : throw new UserDataException($"write_files: {path} has the unknown encoding '{Excerpt.Of(encoding)}'");
        return UserDataReader.Utf8(words.Any(w => w is "gz" or "gzip") ? UserDataReader.Decompress(bytes) : bytes);
    }

    private static string Mode(string path, string permissions)
    {
        var digits = permissions.Replace("0o", "0", StringComparison.Ordinal);
        return digits.Length is 3 or 4 or 5 && digits.All(c => c is >= '0' and <= '7')
            ? digits.Length == 3 ? "0" + digits : digits
            : throw new UserDataException($"write_files: {path} has permissions '{Excerpt.Of(permissions)}', which is no octal number");
    }

    private static string Command(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode words => string.Join(' ', words.Select(w => (w as YamlScalarNode)?.Value ?? throw new UserDataException("a command is not a list of words"))),
        _ => throw new UserDataException("a command is neither text nor a list of words"),
    };

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode root, string key) => root.Children.TryGetValue(key, out var node)
        ? node as YamlSequenceNode ?? throw new UserDataException(string.Create(CultureInfo.InvariantCulture, $"{key} is not a list"))
        : [];

    private static string? Text(YamlMappingNode entry, string key) => entry.Children.TryGetValue(key, out var node)
        ? (node as YamlScalarNode)?.Value ?? throw new UserDataException($"write_files: {key} is not text")
        : null;
}
