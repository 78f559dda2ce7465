namespace Baseline.Settings;

/// <summary>What of a certificate is judged.</summary>
public enum TlsAspect
{
    /// <summary>Valid now, and for some days more.</summary>
    Validity,

    /// <summary>Valid for a short time in all, so that a stolen key is of little use.</summary>
    Lifetime,

    /// <summary>A strong key.</summary>
    Key,

    /// <summary>For servers, and for nothing else.</summary>
    Purpose,

    /// <summary>Carries the node's name.</summary>
    Name,

    /// <summary>From the CA beside it.</summary>
    Issuer,
}
