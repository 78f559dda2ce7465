namespace Golden.Cli.Deployments;

/// <summary>Asks before something changes.</summary>
internal static class Confirmation
{
    /// <exception cref="UserErrorException">Nobody can answer.</exception>
    public static bool Ask(string question, bool yes, Terminal terminal)
    {
        if (yes) return true;
        if (!terminal.Interactive) throw new UserErrorException($"{question} Nobody can answer here; add --yes.");
        terminal.Error.Write($"{question} [y/N] ");
        return terminal.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
