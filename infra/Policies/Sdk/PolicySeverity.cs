namespace Policies.Sdk;

/// <summary>How bad a violation is. The numbers are those of the Analyzer contract.</summary>
public enum PolicySeverity
{
    Unspecified = 0,
    Low = 1,
    Medium = 2,
    High = 3,
    Critical = 4,
}
