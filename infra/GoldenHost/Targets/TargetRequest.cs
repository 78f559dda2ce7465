using System.Collections.Immutable;
using GoldenHost.Components.Trust;
using GoldenHost.Nodes;
using GoldenHost.Settings;

namespace GoldenHost.Targets;

/// <summary>What every target gets.</summary>
/// <param name="Settings">Of the stack.</param>
/// <param name="Plans">The nodes to make.</param>
/// <param name="Trust">The deployment's authorities.</param>
/// <param name="Folder">Folder in which commands of the workstation run.</param>
public sealed record TargetRequest(StackSettings Settings, ImmutableArray<NodePlan> Plans, TrustRoots Trust, string Folder);
