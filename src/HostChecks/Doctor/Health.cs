namespace HostChecks.Doctor;

/// <summary>What an examination came to.</summary>
public enum Health
{
    Fine,

    /// <summary>Hosts can be judged, but somebody should look.</summary>
    Warning,

    /// <summary>Something cannot be judged as long as it is so.</summary>
    Broken,
}
