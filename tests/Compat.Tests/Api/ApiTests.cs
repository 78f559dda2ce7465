using System.Reflection;
using System.Text.RegularExpressions;
using Docker.DotNet;
using Docker.DotNet.X509;
using Pulumi;
using Pulumi.Command.Local;
using Pulumi.Tls;

namespace Compat.Tests.Api;

/// <summary>A stand-in may have less than the official package, but nothing else and nothing looser.</summary>
public sealed class ApiTests
{
    private static readonly HashSet<string> Kinds =
        ["interface", "struct", "class", "abstract class", "sealed class", "static class"];

    private static readonly Regex OutsideBrackets = new(", (?![^<]*>)");

    private static readonly Regex QueryConverter = new(@"(?<=\[QueryStringParameter\(\w+, \w+), [\w.]+\)\]");

    /// <summary>A public type of each package, its official listing, and whether it says where null is allowed.</summary>
    public static TheoryData<Type, string, bool> Packages() => new()
    {
        { typeof(Resource), "Pulumi-3.112.1.txt", true },
        { typeof(Command), "Pulumi.Command-1.2.1.txt", true },
        { typeof(PrivateKey), "Pulumi.Tls-5.5.1.txt", true },
        { typeof(DockerClient), "Docker.DotNet-3.125.15.txt", false },
        { typeof(CertificateCredentials), "Docker.DotNet.X509-3.125.15.txt", false },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void Nothing_is_visible_that_the_official_package_lacks(Type type, string listing, bool withNullability)
    {
        ArgumentNullException.ThrowIfNull(type);
        var official = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", listing)).SelectMany(Facts).ToHashSet();
        var ours = new ApiListing(withNullability).Of(type.Assembly).SelectMany(Facts).ToList();
        var extra = ours.Where(line => !official.Contains(line)).ToList();
        Assert.True(extra.Count == 0, $"Not in {listing}:\n{string.Join('\n', extra)}");
        Assert.NotEmpty(ours);
    }

    [Fact]
    public void A_member_that_the_official_package_lacks_is_noticed()
    {
        var listing = new ApiListing(withNullability: true).Of(Assembly.GetExecutingAssembly()).ToList();
        Assert.Contains("Compat.Tests.Fixtures.Size.Large = 2", listing);
        Assert.Contains("Compat.Tests.Fixtures.Group : sealed class : Pulumi.ComponentResource", listing);
        Assert.Contains("Compat.Tests.Fixtures.Thing.MaybeCount : Pulumi.Output<int?> { get; } [Output(maybeCount)]", listing);
    }

    // A type line is one fact a parent: a stand-in may implement fewer interfaces. Virtual and how a query string is
    // made are not told apart: neither changes what a program can write.
    private static IEnumerable<string> Facts(string line)
    {
        line = QueryConverter.Replace(line, ")]");
        line = line.Replace(".virtual ", ".", StringComparison.Ordinal).Replace(" virtual ", " ", StringComparison.Ordinal);
        var parts = line.Split(" : ");
        var isTypeWithParents = parts is [_, var kind, ..] && parts.Length > 2 && Kinds.Contains(kind);
        return isTypeWithParents
            ? OutsideBrackets.Split(parts[2]).Select(parent => $"{parts[0]} : {parts[1]} : {parent}")
                .Prepend($"{parts[0]} : {parts[1]}")
            : [line];
    }
}
