using Pulumi;

namespace Golden.TestHost;

/// <summary>Inputs of every type of resource that the embedded engine can make, so that one class can be any of them.</summary>
public sealed class TestArgs : ResourceArgs
{
    [Input("create")] public Input<string>? Create { get; set; }

    [Input("update")] public Input<string>? Update { get; set; }

    [Input("delete")] public Input<string>? Delete { get; set; }

    [Input("stdin")] public Input<string>? Stdin { get; set; }

    [Input("dir")] public Input<string>? Dir { get; set; }

    [Input("logging")] public Input<string>? Logging { get; set; }

    [Input("triggers")] public InputList<object>? Triggers { get; set; }

    [Input("environment")] public InputMap<string>? Environment { get; set; }

    [Input("connection")] public Input<TestConnectionArgs>? Connection { get; set; }

    [Input("algorithm")] public Input<string>? Algorithm { get; set; }

    [Input("ecdsaCurve")] public Input<string>? EcdsaCurve { get; set; }

    [Input("privateKeyPem")] public Input<string>? PrivateKeyPem { get; set; }

    [Input("certRequestPem")] public Input<string>? CertRequestPem { get; set; }

    [Input("caPrivateKeyPem")] public Input<string>? CaPrivateKeyPem { get; set; }

    [Input("caCertPem")] public Input<string>? CaCertPem { get; set; }

    [Input("subject")] public Input<TestSubjectArgs>? Subject { get; set; }

    [Input("dnsNames")] public InputList<string>? DnsNames { get; set; }

    [Input("allowedUses")] public InputList<string>? AllowedUses { get; set; }

    [Input("validityPeriodHours")] public Input<int>? ValidityPeriodHours { get; set; }

    [Input("earlyRenewalHours")] public Input<int>? EarlyRenewalHours { get; set; }

    [Input("isCaCertificate")] public Input<bool>? IsCaCertificate { get; set; }
}
