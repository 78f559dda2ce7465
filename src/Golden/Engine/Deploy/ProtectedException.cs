using System.Collections.Immutable;

namespace Golden.Engine.Deploy;

/// <summary>The plan would delete or replace protected resources.</summary>
public sealed class ProtectedException(ImmutableArray<string> names)
    : Exception(
        $"Protected and therefore neither deleted nor replaced: {string.Join(", ", names)}.\n"
        + "Set Protect = false on them in the program, run `up`, and try again.");
