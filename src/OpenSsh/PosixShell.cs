namespace OpenSsh;

/// <summary>Quoting for <c>sh</c>.</summary>
public static class PosixShell
{
    /// <summary>The text as one shell word, whatever it contains (NUL cannot be in an argument and is refused).</summary>
    public static string Quote(string word)
    {
        if (word.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("a shell word cannot contain NUL", nameof(word));
        return $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Words as one line, each quoted.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));
}
