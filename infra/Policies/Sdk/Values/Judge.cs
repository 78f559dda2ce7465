namespace Policies.Sdk.Values;

/// <summary>Judging several things of which some may not be known yet.</summary>
public static class Judge
{
    /// <summary>
    /// Judges every element. One whose value is not known does not hide the ones after it, whose violations are known: it ends
    /// the policy as undecided when all have been judged. A plain loop ends there at once.
    /// </summary>
    /// <exception cref="UnknownValueException">Something was not known; the first such value.</exception>
    public static void JudgeEach<T>(this IEnumerable<T> elements, Action<T> judge)
    {
        UnknownValueException? first = null;
        foreach (var element in elements)
        {
            try
            {
                judge(element);
            }
            catch (UnknownValueException e)
            {
                first ??= e;
            }
        }

        if (first is not null) throw first;
    }

    /// <summary>The same for parts of a policy that do not need each other.</summary>
    /// <exception cref="UnknownValueException">Something was not known; the first such value.</exception>
    public static void All(params IReadOnlyList<Action> parts) => parts.JudgeEach(judge => judge());
}
