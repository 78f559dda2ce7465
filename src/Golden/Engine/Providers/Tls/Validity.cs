namespace Golden.Engine.Providers.Tls;

/// <summary>When a certificate is valid.</summary>
internal sealed record Validity(DateTimeOffset Start, DateTimeOffset End);
