namespace Golden.Cli.Deployments;

/// <summary>Asks before something changes.</summary>
internal static class Confirmation
{
    /// <exception cref="UserErrorException">Nobody can answer.</exception>
    public static async Task<bool> AskAsync(string question, bool yes, Terminal terminal, CancellationToken cancellationToken)
    {
        if (yes) return true;
        if (!terminal.Interactive) throw new UserErrorException($"{question}\nNobody can answer here, so nothing was changed. Run the same command again with --yes.");
        await terminal.Error.WriteAsync($"{question} [y/N] ");
        return (await terminal.ReadAsync(input => input.ReadLine(), cancellationToken))?.Trim() is "y" or "Y" or "yes";
    }
}
