namespace Policies.Sdk;

/// <summary>What a violation does. The numbers are those of the Analyzer contract.</summary>
public enum EnforcementLevel
{
    /// <summary>Shown, and the deployment goes on.</summary>
    Advisory = 0,

    /// <summary>Stops the deployment.</summary>
    Mandatory = 1,

    /// <summary>The policy does not run.</summary>
    Disabled = 2,

    /// <summary>The resource is changed so that it complies; what still violates is mandatory.</summary>
    Remediate = 3,
}
