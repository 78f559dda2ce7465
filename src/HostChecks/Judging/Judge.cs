using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Settings;
using Baseline.Verdicts;

namespace HostChecks.Judging;

/// <summary>Judges evidence against the catalogue. Pure.</summary>
public static class Judge
{
    /// <summary>One finding for each control, in the order of the controls.</summary>
    public static ImmutableArray<Finding> Host(ImmutableArray<Control> controls, HostEvidence evidence, HostSpec? spec, DateTimeOffset now)
    {
        var context = new JudgeContext(evidence, spec, now);
        return [.. controls.Select(control => new Finding(evidence.Host, control, One(control, context)))];
    }

    private static Verdict One(Control control, JudgeContext context)
    {
#pragma warning disable CA1031 // A bug in one control must neither end the run nor pass: it is that control's Error.
        try
        {
            return control.Judge(context);
        }
        catch (Exception error)
        {
            return Verdict.Error(control.Setting.Describe(), $"judging {control.Id} failed: {error.GetType().Name}: {error.Message}");
        }
#pragma warning restore CA1031
    }
}
