using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Parsing;

namespace Baseline.Catalogue;

/// <summary>What is wrong with a container, condition by condition; <c>null</c> when nothing is.</summary>
internal static class ContainerConditions
{
    private static readonly string[] Sensitive =
        ["/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/root", "/run", "/sbin", "/sys", "/usr", "/var/lib", "/var/log", "/var/run", "/var/spool"];

    private static readonly string[] Harmless = ["/etc/localtime", "/etc/timezone"];

    private static readonly string[] CpuNumbers = ["NanoCpus", "CpuQuota", "CpuShares", "CpuRealtimeRuntime"];

    private static readonly string[] DeviceLists = ["Devices", "DeviceRequests", "DeviceCgroupRules"];

    public static string? Privileged(ContainerFacts c) => c.Privileged ? "privileged" : null;

    public static string? AddedCapabilities(ContainerFacts c)
    {
        var added = c.Host.At("CapAdd").Items().Select(a => a.Text() ?? "").ToList();
        return c.Privileged ? "privileged: all capabilities" : added.Count > 0 ? string.Join(", ", added) : null;
    }

    public static string? SensitiveMounts(ContainerFacts c)
    {
        var found = c.Binds.Where(b => !(b.ReadOnly && Harmless.Contains(b.Source)) && IsSystemFolder(b.Source)).Select(b => b.Source);
        return Join(found);
    }

    /// <summary>Whether a clean absolute path is in a system folder, is one, or holds one.</summary>
    public static bool IsSystemFolder(string path) => Sensitive.Any(s => Inside(path, s) || Inside(s, path));

    public static string? SharedPropagation(ContainerFacts c) =>
        Join(c.Binds.Where(b => b.Propagation is "shared" or "rshared").Select(b => $"{b.Source} {b.Propagation}"));

    public static string? HostNamespace(ContainerFacts c, string property) => c.Host.At(property).Text() == "host" ? $"{property}: host" : null;

    public static string? MemoryLimit(ContainerFacts c) => (c.Host.At("Memory").Number() ?? 0) > 0 ? null : "no memory limit";

    public static string? CpuLimit(ContainerFacts c)
    {
        var limited = CpuNumbers.Any(p => (c.Host.At(p).Number() ?? 0) > 0)
            || !string.IsNullOrEmpty(c.Host.At("CpusetCpus").Text());
        return limited ? null : "no CPU limit, share or set";
    }

    public static string? PidsLimit(ContainerFacts c) => (c.Host.At("PidsLimit").Number() ?? 0) > 0 ? null : "no limit of processes";

    public static string? WritableRoot(ContainerFacts c) => c.Host.At("ReadonlyRootfs").Flag() == true ? null : "root filesystem is writable";

    public static string? PrivilegedPorts(ContainerFacts c) =>
        Join(PublishedPorts.Of(c).Where(p => int.TryParse(p.Port.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 1024).Select(p => p.Port));

    public static string? RestartPolicy(ContainerFacts c)
    {
        var (name, count) = (c.Host.At("RestartPolicy", "Name").Text() ?? "", c.Host.At("RestartPolicy", "MaximumRetryCount").Number() ?? 0);
        return name is "" or "no" || (name == "on-failure" && count is >= 1 and <= 5) ? null : string.Create(CultureInfo.InvariantCulture, $"{name}:{count}");
    }

    public static string? Devices(ContainerFacts c)
    {
        var found = DeviceLists.Where(p => c.Host.At(p).Items().Count > 0).ToList();
        return c.Privileged ? "privileged: all devices" : Join(found);
    }

    public static string? Seccomp(ContainerFacts c) => c.Privileged
        ? "privileged: no seccomp filter"
        : Join(c.SecurityOptions.Where(o => o == "seccomp=unconfined").Concat(c.SeccompProfiles.Where(AllowsEverything).Select(_ => "a seccomp profile that allows everything")));

    // The client turns systempaths=unconfined into two empty lists.
    public static string? MandatoryAccess(ContainerFacts c) => c.Privileged
        ? "privileged: unconfined"
        : Join(c.SecurityOptions.Where(o => o is "apparmor=unconfined" or "label=disable")
            .Concat(((string[])["MaskedPaths", "ReadonlyPaths"]).Where(p => c.Host.At(p) is JsonArray { Count: 0 }).Select(p => $"systempaths=unconfined: {p} is empty")));

    public static string? CgroupParent(ContainerFacts c) => c.Host.At("CgroupParent").Text() is { Length: > 0 } parent ? parent : null;

    public static string? RootUser(ContainerFacts c)
    {
        var user = c.Inspect["Config"].At("User").Text() ?? "";
        return IsRoot(user) ? $"user '{user}'" : null;
    }

    /// <summary>Whether a <c>user[:group]</c> is root: by name, by number in any spelling, or because it says nothing.</summary>
    public static bool IsRoot(string user)
    {
        var name = user.Split(':')[0];
        return name is "" or "root" || (name.All(char.IsAsciiDigit) && name.TrimStart('0').Length == 0);
    }

    public static string? HealthCheck(ContainerFacts c)
    {
        var test = c.Inspect["Config"].At("Healthcheck", "Test").Items().Select(t => t.Text()).ToList();
        return test.Count > 0 && test[0] is not ("NONE" or "") ? null : "no health check";
    }

    public static string? MutableImage(ContainerFacts c)
    {
        var image = c.Inspect["Config"].At("Image").Text() ?? "";
        return image.Contains("@sha256:", StringComparison.Ordinal) || image.StartsWith("sha256:", StringComparison.Ordinal) ? null : image.Length > 0 ? image : "no image name";
    }

    private static bool AllowsEverything(JsonObject profile) => Allows(profile.At("defaultAction")) && profile["syscalls"].Items().All(s => Allows(s.At("action")));

    private static bool Allows(JsonNode? action) => action.Text() is "SCMP_ACT_ALLOW" or "SCMP_ACT_LOG";

    /// <summary>Whether a path is the folder or lies in it.</summary>
    public static bool Inside(string path, string folder) =>
        path == folder || folder == "/" || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>What was found, for people; <c>null</c> for nothing.</summary>
    public static string? Join(IEnumerable<string> found)
    {
        var text = string.Join(", ", found);
        return text.Length > 0 ? text : null;
    }
}
