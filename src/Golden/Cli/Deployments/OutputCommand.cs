using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Golden.Engine.Values;
using HostChecks;

namespace Golden.Cli.Deployments;

/// <summary><c>golden output</c>: what the last <c>up</c> that finished gave.</summary>
internal static class OutputCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("output", "Outputs of the stack, as JSON, or of one output alone");
        var name = new Argument<string?>("name") { Description = "One output; all when left out", Arity = ArgumentArity.ZeroOrOne };
        var reveal = new Option<bool>("--show-secrets") { Description = "Print secrets in clear" };
        command.Arguments.Add(name);
        var stack = StackOption.AddTo(command);
        command.Options.Add(reveal);
        command.SetAction(parsed =>
        {
            var session = StackSession.Open(parsed.GetValue(stack)!, [], parts(), terminal);
            var outputs = session.Store.Load()?.Outputs
                ?? throw new UserErrorException($"The stack {session.Stack} has no state yet. Run: ./golden up {session.Stack}");
            var wanted = parsed.GetValue(name);
            var value = wanted is null
                ? outputs
                : outputs[wanted] ?? throw new UserErrorException(
                    $"The stack {session.Stack} has no output '{wanted}'. It has: {string.Join(", ", outputs.Members.Keys)}.");
            terminal.Out.WriteLine(Text(value, parsed.GetValue(reveal), bare: wanted is not null));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Text(PropertyValue value, bool reveal, bool bare)
    {
        // One text is printed as it is, for $(…) in a shell.
        if (bare && (reveal ? value.Unwrapped() : value) is PropertyString text) return text.Value;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (reveal) PropertyJson.WriteRevealed(writer, value);
            else PropertyJson.WriteRedacted(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
