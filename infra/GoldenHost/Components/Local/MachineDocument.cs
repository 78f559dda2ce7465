using System.Text.Json.Nodes;
using GoldenHost.Nodes;
using GoldenHost.Settings;

namespace GoldenHost.Components.Local;

/// <summary>What <c>./golden vm</c> reads on stdin (docs/architecture.md, "Local VM").</summary>
internal static class MachineDocument
{
    public static string Write(NodePlan plan, LocalSettings settings) => new JsonObject
    {
        ["schemaVersion"] = 1,
        ["name"] = plan.Name,
        ["memoryMiB"] = settings.MemoryMiB,
        ["cpus"] = settings.Cpus,
        ["dataDiskGiB"] = settings.DataDiskGiB,
        ["sshPort"] = settings.SshPort(plan.Index),
        ["dockerPort"] = settings.DockerPort(plan.Index),
        ["userData"] = plan.UserData.Reveal(),
        ["hostKey"] = plan.BootstrapHostKey,
    }.ToJsonString();
}
