using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Policies.Sdk.Evaluation;

namespace Policies.Sdk.Reports;

/// <summary>SARIF 2.1.0, for code scanning. Findings have a line of the program where it can be known, and the project's file otherwise.</summary>
public static class SarifReport
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="report">What the pack said.</param>
    /// <param name="positions">Lines of the program.</param>
    /// <param name="project">The project's file, relative to the repository: the place of findings that no line of the program shows.</param>
    public static string Write(PackReport report, ProgramPositions positions, string project)
    {
        var document = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = report.Pack.Name,
                        ["version"] = report.Pack.Version,
                        ["rules"] = new JsonArray([.. report.Pack.Policies.Select(Rule)]),
                    },
                },
                ["results"] = new JsonArray([.. report.Diagnostics.Select(d => Result(d, positions, project))]),
            }),
        };
        return document.ToJsonString(_options);
    }

    private static JsonObject Rule(Policy policy) => new()
    {
        ["id"] = policy.Name,
        ["shortDescription"] = Text(policy.Description),
        ["help"] = Text(policy.RemediationSteps ?? policy.Description),
        ["properties"] = new JsonObject
        {
            ["tags"] = new JsonArray([.. policy.Tags.Select(t => JsonValue.Create(t))]),
            ["security-severity"] = policy.Severity switch
            {
                PolicySeverity.Critical => "9.5",
                PolicySeverity.High => "8.0",
                PolicySeverity.Medium => "5.5",
                _ => "2.0",
            },
        },
    };

    private static JsonObject Result(PolicyDiagnostic found, ProgramPositions positions, string project)
    {
        // GitHub's code scanning refuses a whole file when one result has no path, so what has no line of the program gets the project's.
        var position = (TypeOf(found.Urn) is { } type ? positions.Find(type, found.PropertyPath) : null) ?? new SourcePosition(project, 1);
        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', position.Path.Split('/').Select(Uri.EscapeDataString)) },
                ["region"] = new JsonObject { ["startLine"] = position.Line },
            },
        };
        if (found.Urn.Length > 0)
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = found.Urn, ["kind"] = "resource" });
        var result = new JsonObject
        {
            ["ruleId"] = found.PolicyName,
            ["level"] = found.Blocks ? "error" : found.Kind is DiagnosticKind.Undecided or DiagnosticKind.Repaired ? "note" : "warning",
            ["message"] = Text(found.Message),
            ["locations"] = new JsonArray(location),
        };
        if (found.Waiver is { } waiver)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = $"{waiver.Owner}: {waiver.Reason}" });
        return result;
    }

    /// <summary><c>urn:pulumi:stack::project::parent$type::name</c></summary>
    private static string? TypeOf(string urn) => urn.Split("::") is [_, _, var chain, ..] ? chain[(chain.LastIndexOf('$') + 1)..] : null;

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
