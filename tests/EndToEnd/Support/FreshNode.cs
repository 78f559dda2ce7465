namespace EndToEnd.Support;

/// <summary>The node as <c>./golden up e2e</c> makes it. It stays for <see cref="RebootedNode"/>.</summary>
public sealed class FreshNode : NodeFixture;
