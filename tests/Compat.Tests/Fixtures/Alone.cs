namespace Compat.Tests.Fixtures;

/// <summary>Tests that use something the whole process has, such as the environment.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
