namespace GoldenHost.Tests.Running;

/// <summary>Settings that switch on everything that the shipped stacks leave off.</summary>
internal static class EveryFeature
{
    public static Dictionary<string, string> OfAws => new()
    {
        ["goldenhost:vpcEndpoints"] = """["s3","ecr.api","kms"]""",
        ["goldenhost:dnsServers"] = """["10.20.0.2"]""",
        ["goldenhost:ntpServers"] = """["10.20.0.3"]""",
        ["goldenhost:adminCidrs"] = """["10.20.8.0/24","fd00:1::/32"]""",
        ["goldenhost:routes"] = """
            [{"destination":"10.20.0.0/16","gateway":"tgw-0123456789abcdef0"},
             {"destination":"10.21.0.0/16","gateway":"pcx-0123456789abcdef0"},
             {"destination":"10.22.0.0/16","gateway":"vgw-0123456789abcdef0"}]
            """,
    };
}
