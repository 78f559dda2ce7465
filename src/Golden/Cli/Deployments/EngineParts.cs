using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Policies;
using Golden.Engine.Programs;
using Golden.Engine.State;

namespace Golden.Cli.Deployments;

/// <summary>What the stack commands are put together from. Nothing here is built before a command needs it.</summary>
public sealed record EngineParts
{
    /// <summary>The checkout.</summary>
    public required Workspace Workspace { get; init; }

    public required IStackProgram Program { get; init; }

    public required IPlanPolicies Policies { get; init; }

    /// <summary>Settings that the engine chooses for a stack and keeps, besides secrets.</summary>
    public ImmutableArray<GeneratedSetting> GeneratedSettings { get; init; } = [];

    /// <summary>Opens the state in a file.</summary>
    public Func<string, SecretBoxes, IStateStore> OpenStore { get; init; } = (path, boxes) => new FileStateStore(path, boxes);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
