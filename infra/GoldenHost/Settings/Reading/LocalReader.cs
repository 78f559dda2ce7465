namespace GoldenHost.Settings.Reading;

/// <summary>Reads the keys of target local.</summary>
internal static class LocalReader
{
    public static LocalSettings? Read(SettingsReader reader, SettingErrors errors, int nodes)
    {
        var (ssh, docker, logs) = Ports(reader[LocalSettingKeys.Ports]);
        var memory = reader[LocalSettingKeys.MemoryMiB]?.Number(size => size is >= 1024 and <= 65536);
        var cpus = reader[LocalSettingKeys.Cpus]?.Number(count => count is >= 1 and <= 64);
        var disk = reader[LocalSettingKeys.DataDiskGiB]?.Number(size => size is >= 4 and <= 1024);
        if (ssh is null || docker is null || logs is null || memory is null || cpus is null || disk is null) return null;
        RefuseCollisions(errors, ssh.Value, docker.Value, logs.Value, nodes);
        return new LocalSettings
        {
            FirstSshPort = ssh.Value,
            FirstDockerPort = docker.Value,
            LogsPort = logs.Value,
            MemoryMiB = memory.Value,
            Cpus = cpus.Value,
            DataDiskGiB = disk.Value,
        };
    }

    private static (int? Ssh, int? Docker, int? Logs) Ports(SettingValue? value)
    {
        var fields = value?.Fields("ssh", "docker", "logs");
        return fields is null ? default : (Port("ssh", "2201"), Port("docker", "2401"), Port("logs", "6514"));

        int? Port(string name, string example)
        {
            const string form = "1024 to 65535, and never 2375";
            return value!.Required(fields, name, form, example)?.Number(port => port is >= 1024 and <= 65535 && EgressReader.IsPort(port), form, example);
        }
    }

    private static void RefuseCollisions(SettingErrors errors, int ssh, int docker, int logs, int nodes)
    {
        int[] all = [.. Enumerable.Range(ssh, nodes), .. Enumerable.Range(docker, nodes), logs];
        var found = $"ssh {ssh}, docker {docker}, logs {logs}, for {nodes} nodes";
        if (all.Distinct().Count() < all.Length) errors.Add(LocalSettingKeys.Ports, $"{found}: they meet");
        if (all.Any(port => port > 65535 || !EgressReader.IsPort(port))) errors.Add(LocalSettingKeys.Ports, $"{found}: a node would get port 2375 or one over 65535");
    }
}
