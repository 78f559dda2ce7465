using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary>
/// <c>tls.SelfSignedCert</c> and <c>tls.LocallySignedCert</c>. One that has come within <c>earlyRenewalHours</c> of its
/// end is replaced by the next <c>up</c>; changing only <c>earlyRenewalHours</c> keeps the certificate.
/// </summary>
internal sealed class CertificateProvider(IIssuer issuer, TimeProvider clock) : TlsProvider
{
    private const string EarlyRenewal = "earlyRenewalHours";

    public override string? ReplaceReason(ResourceState old, PropertyObject inputs, ImmutableArray<PropertyChange> changes)
    {
        if (changes.FirstOrDefault(c => c.Path != EarlyRenewal) is { } change) return $"{change.Path} changed";
        return Due(old.Outputs, inputs) ? $"due for renewal: it ends {old.Outputs.Text("validityEndTime")}" : null;
    }

    public override PropertyObject PreviewOutputs(PropertyObject inputs, ResourceState? old) =>
        old is null ? inputs : WithReadiness(old.Outputs, inputs);

    public override Task<ProviderResult> UpdateAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderResult(old.Id, WithReadiness(old.Outputs, request.Inputs)));

    public override Task<PropertyObject?> ReadAsync(ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult<PropertyObject?>(WithReadiness(old.Outputs, old.Inputs));

    protected override ProviderResult Make(PropertyObject inputs)
    {
        var hours = inputs.Number("validityPeriodHours") ?? throw new InvalidDataException("validityPeriodHours is required");
        // Certificates know whole seconds.
        var start = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var validity = new Validity(start, start.AddHours(hours));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7f | 0x40);
        using var certificate = issuer.Issue(inputs, validity, serial);
        var outputs = inputs
            .With("certPem", PropertyValue.Of(certificate.ExportCertificatePem() + "\n"))
            .With(issuer.AlgorithmOutput, PropertyValue.Of(issuer.Algorithm(inputs)))
            .With("validityStartTime", PropertyValue.Of(Rfc3339(validity.Start)))
            .With("validityEndTime", PropertyValue.Of(Rfc3339(validity.End)));
        var id = new BigInteger(serial, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
        return new ProviderResult(id, WithReadiness(outputs, inputs));
    }

    private static string Rfc3339(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private PropertyObject WithReadiness(PropertyObject outputs, PropertyObject inputs)
    {
        var hours = inputs[EarlyRenewal];
        if (hours is not null) outputs = outputs.With(EarlyRenewal, hours);
        return outputs.With("readyForRenewal", PropertyValue.Of(Due(outputs, inputs)));
    }

    private bool Due(PropertyObject outputs, PropertyObject inputs)
    {
        if (inputs[EarlyRenewal]?.HasUnknown() == true) return false;
        var end = DateTimeOffset.Parse(outputs.Text("validityEndTime")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return clock.GetUtcNow() >= end.AddHours(-(inputs.Number(EarlyRenewal) ?? 0));
    }
}
