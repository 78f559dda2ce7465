namespace Baseline.Controls;

/// <summary>CIS profile level: <see cref="One"/> suits every host, <see cref="Two"/> trades comfort for depth of defence.</summary>
public enum Level
{
    One = 1,
    Two = 2,
}
