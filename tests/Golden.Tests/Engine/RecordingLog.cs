using System.Collections.Concurrent;
using Golden.Engine.Deploy;
using Golden.Engine.Plan;

namespace Golden.Tests.Engine;

internal sealed class RecordingLog : IDeploymentLog
{
    private readonly ConcurrentQueue<string> _steps = new();
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>"Create a", in the order in which they began.</summary>
    public IReadOnlyList<string> Steps => [.. _steps];

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Started(Step step) => _steps.Enqueue($"{step.Kind} {step.Name}");

    public void Finished(Step step, TimeSpan took)
    {
    }

    public void Failed(Step step, string message) => _lines.Enqueue(message);

    public void Note(string text) => _lines.Enqueue(text);

    public void Line(string name, string text) => _lines.Enqueue($"{name} | {text}");
}
