namespace Golden.Engine.Providers.Commands;

/// <param name="ExitCode"><c>null</c>: ended by the time limit.</param>
/// <param name="Stdout">All of it.</param>
/// <param name="Stderr">All of it.</param>
internal sealed record ShellResult(int? ExitCode, string Stdout, string Stderr);
