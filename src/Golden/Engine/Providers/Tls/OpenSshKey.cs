namespace Golden.Engine.Providers.Tls;

/// <summary>A key in the forms of OpenSSH.</summary>
/// <param name="PublicBlob">RFC 4253 encoding, what fingerprints are made of.</param>
/// <param name="PublicLine">As in authorized_keys, without a comment.</param>
/// <param name="PrivatePem">The <c>openssh-key-v1</c> container, unencrypted.</param>
internal sealed record OpenSshKey(byte[] PublicBlob, string PublicLine, string PrivatePem);
