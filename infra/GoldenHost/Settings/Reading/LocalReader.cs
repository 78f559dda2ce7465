namespace GoldenHost.Settings.Reading;

/// <summary>Reads the keys of target local.</summary>
internal static class LocalReader
{
    private const int UsualFirst = 22_000;
    private const int UsualCount = 64;

    public static LocalSettings? Read(SettingsReader reader, int nodes)
    {
        var firstPort = FirstPort(reader[LocalSettingKeys.Ports], nodes);
        var memory = reader[LocalSettingKeys.MemoryMiB]?.Number(size => size is >= 1024 and <= 65536);
        var cpus = reader[LocalSettingKeys.Cpus]?.Number(count => count is >= 1 and <= 64);
        var disk = reader[LocalSettingKeys.DataDiskGiB]?.Number(size => size is >= 4 and <= 1024);
        if (firstPort is null || memory is null || cpus is null || disk is null) return null;
        return new LocalSettings
        {
            FirstPort = firstPort.Value,
            MemoryMiB = memory.Value,
            Cpus = cpus.Value,
            DataDiskGiB = disk.Value,
        };
    }

    private static int? FirstPort(SettingValue? value, int nodes)
    {
        var fields = value?.Fields("first", "count");
        if (fields is null) return null;
        var first = fields.TryGetValue("first", out var givenFirst) ? givenFirst.Number(port => port is >= 1024 and <= 65535, example: "22000") : UsualFirst;
        var count = fields.TryGetValue("count", out var givenCount) ? givenCount.Number(size => size is >= 3 and <= 1024, example: "64") : UsualCount;
        if (first is null || count is null) return null;
        var found = $"{count} ports from {first}, for {nodes} nodes";
        if (count < 1 + (2 * nodes)) value!.Fail(found: $"{found}, which need {1 + (2 * nodes)}");
        if (first + count > 65536 || (first <= 2375 && first + count > 2375)) value!.Fail(found: found);
        return first;
    }
}
