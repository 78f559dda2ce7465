namespace GoldenHost.Settings;

/// <summary>Where nodes are made.</summary>
public enum TargetKind
{
    /// <summary>Virtual machines on this workstation.</summary>
    Local,

    /// <summary>EC2 instances.</summary>
    Aws,
}
