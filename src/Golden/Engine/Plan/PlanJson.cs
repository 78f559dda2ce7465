using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Golden.Engine.Policies;
using Golden.Engine.Values;

namespace Golden.Engine.Plan;

/// <summary>A plan for programs. Secrets and unknowns are the same placeholder texts as in the table.</summary>
public static class PlanJson
{
    public const int SchemaVersion = 1;

    public static string Write(DeploymentPlan plan, PolicyReport policies)
    {
        using var buffer = new MemoryStream();
        using (var w = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            w.WriteStartObject();
            w.WriteNumber("schemaVersion", SchemaVersion);
            w.WriteString("project", plan.Config.Project);
            w.WriteString("stack", plan.Config.Stack);
            w.WriteStartObject("summary");
            foreach (var (kind, count) in plan.Counts) w.WriteNumber(Name(kind), count);
            w.WriteEndObject();
            Texts(w, "standIns", plan.Config.StandIns);
            w.WriteStartArray("steps");
            foreach (var step in plan.Steps) Write(w, step);
            w.WriteEndArray();
            Value(w, "outputs", plan.Outputs);
            Write(w, policies);
            w.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter w, Step step)
    {
        w.WriteStartObject();
        w.WriteString("operation", Name(step.Kind));
        w.WriteString("urn", step.Urn);
        w.WriteString("type", step.Type);
        w.WriteString("name", step.Name);
        if (step.Parent is not null) w.WriteString("parent", step.Parent);
        w.WriteBoolean("custom", step.Custom);
        if (step.Reason is not null) w.WriteString("reason", step.Reason);
        if (step.DeleteFirst) w.WriteBoolean("deleteBeforeReplace", true);
        if (step.PreviewOnly) w.WriteBoolean("previewOnly", true);
        w.WriteStartArray("changes");
        foreach (var change in step.Changes)
        {
            w.WriteStartObject();
            w.WriteString("path", change.Path);
            if (change.Old is not null) Value(w, "old", change.Old);
            if (change.New is not null) Value(w, "new", change.New);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (step.Goal is { } goal)
        {
            Value(w, "inputs", goal.Inputs);
            Texts(w, "dependencies", goal.Dependencies);
            w.WriteBoolean("protect", goal.Options.Protect);
        }

        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, PolicyReport policies)
    {
        w.WriteStartObject("policies");
        w.WriteNumber("judged", policies.Judged);
        w.WriteStartArray("violations");
        foreach (var violation in policies.Violations)
        {
            w.WriteStartObject();
            w.WriteString("policy", violation.Policy);
            w.WriteString("level", JsonNamingPolicy.CamelCase.ConvertName(violation.Level.ToString()));
            w.WriteString("urn", violation.Urn);
            w.WriteString("message", violation.Message);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static string Name(StepKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static void Value(Utf8JsonWriter w, string name, PropertyValue value)
    {
        w.WritePropertyName(name);
        PropertyJson.WriteRedacted(w, value);
    }

    private static void Texts(Utf8JsonWriter w, string name, ImmutableArray<string> texts)
    {
        w.WriteStartArray(name);
        foreach (var text in texts) w.WriteStringValue(text);
        w.WriteEndArray();
    }
}
