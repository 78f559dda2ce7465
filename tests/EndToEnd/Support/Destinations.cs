namespace EndToEnd.Support;

/// <summary>Ports on the workstation that a node tries to reach; which are allowed is in Pulumi.e2e.yaml.</summary>
internal static class Destinations
{
    public const string Workstation = "192.168.76.2";
    public const int AllowedByAddress = 8081;
    public const int AllowedByName = 8082;
    public const int Forbidden = 8083;
    public const string AllowedName = "allowed.golden.test";
    public const string ForbiddenName = "forbidden.golden.test";

    public static int[] All => [AllowedByAddress, AllowedByName, Forbidden];
}
