namespace Golden.Vm;

/// <summary>One line of <c>./golden vm list</c>, and the result of <c>vm create</c>.</summary>
public sealed record VmStatus
{
    public required string Name { get; init; }

    public required VmState State { get; init; }

    /// <summary>What to do about a state that is not <see cref="VmState.Ready"/>.</summary>
    public string? Hint { get; init; }

    public int? Pid { get; init; }

    public int? SshPort { get; init; }

    public int? DockerPort { get; init; }

    public string? ImageHash { get; init; }
}
