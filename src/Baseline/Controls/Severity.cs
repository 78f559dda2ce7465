namespace Baseline.Controls;

/// <summary>How bad it is when the control fails.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
