namespace Baseline.Parsing;

/// <summary>A process that has a socket.</summary>
/// <param name="Process">Its name, which the kernel cuts to 15 characters.</param>
/// <param name="Pid">Its number.</param>
public readonly record struct SocketHolder(string Process, int Pid);
