namespace Golden.Tests.Engine;

/// <summary>Programs read their configuration from the environment of the process: one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProgramCollection
{
    public const string Name = "runs a program";
}
