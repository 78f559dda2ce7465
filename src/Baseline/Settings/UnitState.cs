namespace Baseline.Settings;

/// <summary>What is wanted of a unit.</summary>
public enum UnitState
{
    /// <summary>Enabled for the next boot, and active now.</summary>
    Running,

    /// <summary>Active now; something else starts it.</summary>
    Active,

    /// <summary>Cannot be started, also not by something that depends on it; or not installed.</summary>
    Masked,
}
