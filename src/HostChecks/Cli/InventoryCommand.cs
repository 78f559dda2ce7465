using System.CommandLine;
using System.IO.Enumeration;
using Baseline.Evidence;
using HostChecks.Collecting;
using HostChecks.Inventory;

namespace HostChecks.Cli;

/// <summary><c>inventory</c>: what runs where, over a fleet.</summary>
internal static class InventoryCommand
{
    public static Command Create(HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, collect) = (new TargetOptions(), new CollectOptions());
        var image = new Option<string?>("--image") { Description = "Only containers of images whose name matches, e.g. '*/nginx:*'", HelpName = "pattern" };
        var digest = new Option<string?>("--digest") { Description = "Only containers of this image digest or its beginning, with or without sha256:", HelpName = "digest" };
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("inventory", "List every container of a fleet: image digest, since when, by whom, mounts, networks, ports, capabilities, secret-like variables") { image, digest, format };
        targets.AddTo(command);
        collect.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var fleet = await targets.ReadAsync(parsed, streams, cancellationToken);
            var collector = new FleetCollector(collect.Collector(parsed, clock), collect.Parallel(parsed), streams.Error, clock);
            var hosts = await collector.CollectAsync(fleet.Nodes, [InventoryReader.Containers, InventoryReader.Images, InventoryReader.Volumes], cancellationToken);
            var read = hosts.Select(host => (host.Host, Items: InventoryReader.Read(host))).ToList();
            var unread = read.Where(host => host.Items is null).Select(host => host.Host).ToList();
            var items = read.SelectMany(host => host.Items ?? []).Where(item => Wanted(item, parsed.GetValue(image), parsed.GetValue(digest))).ToList();
            if (parsed.GetValue(format) == "json") InventoryText.Json(items, unread, streams.Out);
            else InventoryText.Table(items, streams.Out);
            var gaps = hosts.Select(Gap).OfType<string>().ToList();
            foreach (var gap in gaps) await streams.Error.WriteLineAsync(gap);
            return unread.Count + gaps.Count > 0 ? ExitCodes.Incomplete : ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>What is missing of a host, and why.</summary>
    private static string? Gap(HostEvidence host)
    {
        var (containers, images, volumes) = (host[InventoryReader.Containers], host[InventoryReader.Images], host[InventoryReader.Volumes]);
        const string Next = "See what stands in the way: hostchecks doctor, with the same --fleet, --host or --local";
        if (InventoryReader.Read(host) is null)
            return $"{host.Host}: its containers could not be read, so the list is not complete: {(containers.Status == ReadingStatus.Read ? "the daemon's answer is malformed" : containers.Reason)}. {Next}";
        if (images.Status != ReadingStatus.Read) return $"{host.Host}: its images could not be read, so digests and registries are missing: {images.Reason}. {Next}";
        return volumes.Status == ReadingStatus.Read ? null : $"{host.Host}: its volumes could not be read, so folders that they bind are missing: {volumes.Reason}. {Next}";
    }

    private static bool Wanted(InventoryItem item, string? image, string? digest) =>
        (image is null || FileSystemName.MatchesSimpleExpression(image, item.Image, ignoreCase: false))
        && (digest is null || item.Digests.Any(known => known.StartsWith(digest, StringComparison.Ordinal) || known.Contains("@" + digest, StringComparison.Ordinal) || known.Contains("sha256:" + digest, StringComparison.Ordinal)));
}
