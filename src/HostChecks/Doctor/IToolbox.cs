using System.Collections.Immutable;

namespace HostChecks.Doctor;

/// <summary>What of this machine an examination looks at.</summary>
public interface IToolbox
{
    /// <summary>Runs a program; <c>null</c> when there is none of that name.</summary>
    Task<(int Code, string Said)?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken);

    /// <summary>Names of private keys in the person's folder.</summary>
    ImmutableArray<string> KeyFiles();

    bool HasKnownHosts { get; }

    /// <summary>Why no private folder can be made; <c>null</c> when one can.</summary>
    string? TemporaryFolderProblem();
}
