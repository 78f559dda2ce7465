using System.Text.Json.Nodes;

namespace Compat.Tests.DockerDotNet;

internal static class JsonAssert
{
    /// <summary>Compares as JSON: the order of members and white space do not count.</summary>
    public static void Equal(string expected, string actual) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)),
        $"expected: {JsonNode.Parse(expected)!.ToJsonString()}\nactual:   {actual}");
}
