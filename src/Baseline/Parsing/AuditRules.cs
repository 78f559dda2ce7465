using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>Reads <c>auditctl -l</c> and rules files.</summary>
public static class AuditRules
{
    /// <exception cref="EvidenceException">A line is no rule.</exception>
    public static ImmutableArray<AuditRule> Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<AuditRule>();
        foreach (var line in KeyValues.Lines(text).Select(l => l.Trim()))
        {
            if (line.Length == 0 || line[0] == '#' || line == "No rules") continue;
            if (Line(line) is { } rule) rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    // Lines of a rules file that set up the system rather than name a rule.
    private static AuditRule? Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] is "-D" or "-b" or "-c" or "-f" or "-e" or "-i" or "-r" or "--backlog_wait_time" or "--loginuid-immutable") return null;
        var rule = new AuditRule { Action = "" };
        for (var i = 0; i < words.Length; i += 2)
        {
            if (i + 1 >= words.Length) throw Malformed(line);
            var value = words[i + 1];
            rule = words[i] switch
            {
                "-w" => Watch(rule, value),
                "-a" or "-A" => rule with { Action = Sorted(value) },
                "-p" => rule with { Permissions = value },
                "-k" => rule with { Key = value },
                "-S" => rule with { Syscalls = rule.Syscalls.Union(value.Split(',')) },
                "-F" => Field(rule, value),
                "-C" => rule with { Filters = rule.Filters.Add(value) },
                _ => throw Malformed(line),
            };
        }

        return rule.Action.Length > 0 ? rule : throw Malformed(line);
    }

    // A watch on a directory takes in what is below it; the listing does not say which of the two it is.
    private static AuditRule Watch(AuditRule rule, string path) =>
        rule with { Action = "always,exit", Path = path.Length > 1 ? path.TrimEnd('/') : path, Directory = path };

    private static AuditRule Field(AuditRule rule, string field)
    {
        var equals = field.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals > 0 ? (field[..equals], field[(equals + 1)..]) : (field, "");
        return name switch
        {
            "path" => rule with { Path = value },
            "dir" => rule with { Directory = value },
            "perm" => rule with { Permissions = value },
            "key" => rule with { Key = value },
            // Both word sizes are watched by a path rule; a syscall rule names its table.
            "arch" => rule,
            _ => rule with { Filters = rule.Filters.Add(field.Replace("unset", "-1", StringComparison.Ordinal)) },
        };
    }

    private static string Sorted(string action) => string.Join(',', action.Split(',').Order(StringComparer.Ordinal));

    private static EvidenceException Malformed(string line) => new($"auditctl: '{Excerpt.Of(line)}' is no rule");
}
