namespace Baseline.Text;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>The word that differs least from another, if that is little: two letters, or a quarter of a long word, and never half of it.</summary>
    /// <returns><c>null</c> when none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (known.MinBy(candidate => Distance(word, candidate)) is not { } near) return null;
        var distance = Distance(word, near);
        return distance <= Math.Max(2, word.Length / 4) && distance * 2 < Math.Max(word.Length, near.Length) ? near : null;
    }

    /// <summary>Levenshtein distance, upper and lower case being one.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var change = char.ToLowerInvariant(one[i]) == char.ToLowerInvariant(other[j]) ? 0 : 1;
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j + 1], row[j]) + 1, diagonal + change));
            }
        }

        return row[^1];
    }
}
