using Pulumi;

namespace Golden.TestHost;

/// <summary>A resource of any type, with the outputs that tests look at.</summary>
public sealed class TestResource(string type, string name, TestArgs args, CustomResourceOptions options)
    : CustomResource(type, name, args, options)
{
    [Output("stdout")] public Output<string?> Stdout { get; private set; } = null!;

    [Output("privateKeyPem")] public Output<string?> PrivateKeyPem { get; private set; } = null!;

    [Output("certPem")] public Output<string?> CertPem { get; private set; } = null!;

    [Output("certRequestPem")] public Output<string?> CertRequestPem { get; private set; } = null!;

    public Output<string?> Get(string output) => output switch
    {
        "stdout" => Stdout,
        "privateKeyPem" => PrivateKeyPem,
        "certPem" => CertPem,
        "certRequestPem" => CertRequestPem,
        _ => throw new ArgumentException($"no output '{output}'", nameof(output)),
    };
}
