using Baseline.Catalogue;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;
using Xunit.Abstractions;

namespace Baseline.Tests.Catalogue;

/// <summary>Breaks the evidence of every control and must see the verdict change. The rate is printed: dotnet test --logger "console;verbosity=detailed".</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Ids => [.. AllControls.List.Select(c => c.Id)];

    [Fact]
    public void Every_mutant_dies()
    {
        var survivors = Mutants.All.Where(m => !Dies(m)).ToList();
        output.WriteLine($"{AllControls.List.Length} controls, {Mutants.All.Length} mutants, {Mutants.All.Length - survivors.Count} killed: {100.0 * (Mutants.All.Length - survivors.Count) / Mutants.All.Length:0.0} %");
        Assert.True(survivors.Count == 0, string.Join("\n", survivors.Select(m => $"{m}\n  sound:  {m.Control.Judge(m.Sound)}\n  broken: {m.Control.Judge(m.Broken)}")));
    }

    [Fact]
    public void Every_reading_that_is_gone_is_an_error()
    {
        var mutants = AllControls.List.SelectMany(Mutants.Unread).ToList();
        var survivors = mutants.Where(m => m.Control.Judge(m.Broken) is not { Status: VerdictStatus.Error, Reason.Length: > 0 }).ToList();
        output.WriteLine($"{mutants.Count} mutants, {mutants.Count - survivors.Count} killed: {100.0 * (mutants.Count - survivors.Count) / mutants.Count:0.0} %");
        Assert.True(survivors.Count == 0, string.Join("\n", survivors.Select(m => $"{m}: {m.Control.Judge(m.Broken)}")));
    }

    /// <summary>The three that every control has: evidence on which it passes, on which it fails, and without which it is an Error.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_control_passes_fails_and_errs(string id)
    {
        var control = Catalogued.Control(id);
        var mutants = Mutants.Of(control).ToList();
        var sound = control.Judge(mutants[0].Sound).Status;
        // What people decide has no verdict of its own to pass or fail with; unreadable evidence is an Error all the same.
        Assert.True(sound is VerdictStatus.Pass or VerdictStatus.Manual or VerdictStatus.NotApplicable);
        if (sound == VerdictStatus.Pass) Assert.Contains(mutants, m => control.Judge(m.Broken).Status is VerdictStatus.Fail or VerdictStatus.Manual);
        Assert.Contains(Mutants.Unread(control), m => control.Judge(m.Broken).Status == VerdictStatus.Error);
    }

    /// <summary>A verdict has to change, and a Pass has to become something that somebody looks at.</summary>
    private static bool Dies(Mutant mutant)
    {
        var (sound, broken) = (mutant.Control.Judge(mutant.Sound), mutant.Control.Judge(mutant.Broken));
        return sound.Status is VerdictStatus.Pass or VerdictStatus.Manual or VerdictStatus.NotApplicable && broken.Status != sound.Status && (sound.Status != VerdictStatus.Pass || broken.Status != VerdictStatus.NotApplicable);
    }
}
