using System.Collections.Immutable;
using System.CommandLine;
using System.IO.Enumeration;
using Baseline.Controls;

namespace HostChecks.Cli;

/// <summary>The options that choose controls.</summary>
internal sealed class ControlSelection
{
    private readonly Option<string[]> _controls = new("--control") { Description = "Only these controls: ids or patterns like 'DKR-TLS-*'; repeatable", HelpName = "id" };
    private readonly Option<int?> _level = new("--level") { Description = "Only controls up to this CIS level (1 or 2)", HelpName = "n" };

    public void AddTo(Command command)
    {
        command.Options.Add(_controls);
        command.Options.Add(_level);
    }

    /// <exception cref="UsageException">A pattern matches no control, so that a typing mistake never looks like a pass.</exception>
    public ImmutableArray<Control> From(ImmutableArray<Control> controls, ParseResult parsed)
    {
        var level = parsed.GetValue(_level) ?? 2;
        if (level is not (1 or 2)) throw new UsageException($"--level is {level}; allowed: 1 or 2");
        var patterns = parsed.GetValue(_controls) ?? [];
        foreach (var pattern in patterns)
        {
            if (!controls.Any(control => Matches(pattern, control))) throw new UsageException($"--control '{pattern}' matches no control. See: hostchecks list");
        }
        var selected = controls.Where(control => (int)control.Level <= level && (patterns.Length == 0 || patterns.Any(pattern => Matches(pattern, control)))).ToImmutableArray();
        return selected.IsEmpty ? throw new UsageException("no control is selected. See: hostchecks list") : selected;
    }

    private static bool Matches(string pattern, Control control) => FileSystemName.MatchesSimpleExpression(pattern, control.Id, ignoreCase: true);
}
