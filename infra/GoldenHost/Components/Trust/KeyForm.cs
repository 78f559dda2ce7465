using Pulumi.Tls;

namespace GoldenHost.Components.Trust;

/// <summary>The one form of keys that the program makes.</summary>
internal static class KeyForm
{
    /// <summary>The provider marks these itself; saying so costs nothing and does not depend on its version.</summary>
    public static List<string> SecretOutputs => ["privateKeyPem", "privateKeyPemPkcs8", "privateKeyOpenssh"];

    public static PrivateKeyArgs Args() => new() { Algorithm = "ECDSA", EcdsaCurve = "P256" };
}
