using Pulumi;

namespace Golden.TestHost;

public sealed class TestComponent(string name) : ComponentResource("test:index:Group", name);
