using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>The Docker daemons that run on a host.</summary>
public static class Daemons
{
    /// <exception cref="EvidenceException">They could not be read, or there is none: then nothing can be said of it.</exception>
    public static ImmutableArray<DockerdProcess> Of(JudgeContext context)
    {
        var processes = context.Once(Probes.Dockerd, () => DockerdProcesses.Parse(context.Read(Probes.Dockerd)));
        return processes.IsEmpty ? throw new EvidenceException("no dockerd runs on the host") : processes;
    }
}
