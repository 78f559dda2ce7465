namespace GoldenHost.Settings;

/// <summary>Lifetimes, in days.</summary>
/// <param name="CaDays">Of the CAs.</param>
/// <param name="LeafDays">Of server and client certificates.</param>
/// <param name="RenewDays">How long before its end a certificate is renewed by the next deployment.</param>
public sealed record CertificateSettings(int CaDays, int LeafDays, int RenewDays)
{
    public int CaHours => CaDays * 24;

    public int LeafHours => LeafDays * 24;

    public int RenewHours => RenewDays * 24;

    /// <summary>A CA is renewed early enough that no certificate which it signs outlives it.</summary>
    public int CaRenewHours => LeafHours + RenewHours;
}
