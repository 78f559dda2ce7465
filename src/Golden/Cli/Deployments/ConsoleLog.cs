using System.Globalization;
using Golden.Engine.Deploy;
using Golden.Engine.Plan;
using Golden.Engine.Values;
using Spectre.Console;

namespace Golden.Cli.Deployments;

/// <summary>Progress of a deployment, line by line on stderr, secrets hidden.</summary>
internal sealed class ConsoleLog(Terminal terminal, Redactor redactor) : IDeploymentLog
{
    private readonly Lock _lock = new();

    public void Started(Step step) =>
        Write($"{StepSymbols.Symbol(step.Kind)} {step.Name}: {StepSymbols.Verb(step.Kind)}{(step.Reason is null ? "" : $" ({step.Reason})")}", StepSymbols.Style(step.Kind));

    public void Finished(Step step, TimeSpan took) =>
        Write(string.Create(CultureInfo.InvariantCulture, $"  {step.Name}: done in {took.TotalSeconds:0.0} s"), Style.Plain);

    public void Failed(Step step, string message) => Write($"✗ {redactor.Redact(message)}", new Style(Color.Red));

    public void Note(string text) => Write(redactor.Redact(text), new Style(Color.Yellow));

    public void Line(string name, string text) => Write($"  {name} | {redactor.Redact(text)}", new Style(Color.Grey));

    private void Write(string text, Style style)
    {
        lock (_lock)
        {
            terminal.Progress.Write(new Text(text, style) { Overflow = Overflow.Fold });
            terminal.Progress.WriteLine();
        }
    }
}
