using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The host's clock agrees with that of the machine that judges.</summary>
/// <param name="Seconds">Most seconds that they may be apart.</param>
public sealed record ClockSetting(int Seconds) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Identity];

    public override string Describe() => $"clock within {Seconds} s of the clock that judges";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var offset = HostClock.Offset(Read(context, Evidence.Probes.Identity));
        // Which of the two is wrong cannot be known, so neither can be judged by.
        return offset.Duration() <= HostClock.Tolerance
            ? Decide(offset.Duration() <= TimeSpan.FromSeconds(Seconds), HostClock.Print(offset))
            : throw new EvidenceException($"the host's clock is {HostClock.Print(offset)}: one of the two is wrong. On both run: timedatectl");
    }
}
