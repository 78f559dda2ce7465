using Pulumi;

namespace Golden.TestHost;

public sealed class TestSubjectArgs : ResourceArgs
{
    [Input("commonName")] public Input<string>? CommonName { get; set; }

    [Input("organization")] public Input<string>? Organization { get; set; }
}
