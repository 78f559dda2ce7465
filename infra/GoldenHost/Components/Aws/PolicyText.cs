using System.Text.Json.Nodes;

namespace GoldenHost.Components.Aws;

/// <summary>Writes IAM policies. Plain text instead of a call to AWS, so that a preview needs no credentials and policies can judge it.</summary>
internal static class PolicyText
{
    public static string Write(params ReadOnlySpan<PolicyStatement> statements)
    {
        var list = new JsonArray();
        foreach (var statement in statements) list.Add(Node(statement));
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = list }.ToJsonString();
    }

    private static JsonObject Node(PolicyStatement statement)
    {
        var node = new JsonObject { ["Sid"] = statement.Sid, ["Effect"] = statement.Allow ? "Allow" : "Deny" };
        if (statement.Principal is { } principal) node["Principal"] = new JsonObject { [principal.Kind] = principal.Name };
        node["Action"] = new JsonArray([.. statement.Actions.Select(action => JsonValue.Create(action))]);
        if (!statement.Resources.IsEmpty) node["Resource"] = new JsonArray([.. statement.Resources.Select(resource => JsonValue.Create(resource))]);
        foreach (var (name, key, value) in statement.Conditions)
        {
            var conditions = node["Condition"] as JsonObject ?? [];
            node["Condition"] = conditions;
            var operands = conditions[name] as JsonObject ?? [];
            conditions[name] = operands;
            operands[key] = value;
        }

        return node;
    }
}
