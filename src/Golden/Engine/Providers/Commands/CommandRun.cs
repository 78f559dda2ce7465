using Golden.Engine.Values;

namespace Golden.Engine.Providers.Commands;

/// <summary>One execution of a command resource's <c>create</c>, <c>update</c> or <c>delete</c>.</summary>
/// <param name="Verb">Which of them, for messages.</param>
/// <param name="Text">The command.</param>
/// <param name="Inputs">The resource's inputs: connection, stdin, environment, logging …</param>
/// <param name="Previous">Output of the run before, for <c>PULUMI_COMMAND_STDOUT</c>; <c>null</c> when not wanted.</param>
/// <param name="Request">Name, log and time limit.</param>
internal sealed record CommandRun(string Verb, string Text, PropertyObject Inputs, CommandOutput? Previous, StepRequest Request)
{
    public string? Stdin => Inputs.Text("stdin") is { Length: > 0 } text ? text : null;

    /// <summary>Hands a line to the log if the resource's <c>logging</c> wants that stream.</summary>
    public void LogLine(string stream, string line)
    {
        var logging = Inputs.Text("logging") ?? "stdoutAndStderr";
        if (logging == stream || logging == "stdoutAndStderr") Request.Log.Line(Request.Name, line);
    }

    /// <summary>The failure as people need it: the end of what was said, unless it has been on the screen already.</summary>
    public StepException Failure(string where, string how, string stdout, string stderr)
    {
        const int Lines = 20;
        var unseen = (Inputs.Text("logging") ?? "stdoutAndStderr") switch
        {
            "stdoutAndStderr" => "",
            "stdout" => stderr,
            "stderr" => stdout,
            _ => stderr.Length > 0 ? stderr : stdout,
        };
        var tail = unseen.TrimEnd().Split('\n').TakeLast(Lines).Where(l => l.Length > 0).Select(l => "\n    " + l);
        return new StepException($"{Request.Name}: its {Verb} command {how}{where}.{string.Concat(tail)}");
    }
}
