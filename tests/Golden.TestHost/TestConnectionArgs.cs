using Pulumi;

namespace Golden.TestHost;

public sealed class TestConnectionArgs : ResourceArgs
{
    [Input("host", required: true)] public Input<string>? Host { get; set; }

    [Input("port")] public Input<double>? Port { get; set; }

    [Input("user")] public Input<string>? User { get; set; }

    [Input("hostKey")] public Input<string>? HostKey { get; set; }

    [Input("privateKey")] public Input<string>? PrivateKey { get; set; }

    [Input("dialErrorLimit")] public Input<int>? DialErrorLimit { get; set; }
}
