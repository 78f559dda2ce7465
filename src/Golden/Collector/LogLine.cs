using System.Text.Json;

namespace Golden.Collector;

/// <summary>One collected message, for people.</summary>
internal static class LogLine
{
    /// <summary><c>time host program[container]: message</c>; a line that is not our JSON is returned as it is.</summary>
    public static string Format(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            string Text(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
            var container = Text("container_name");
            return $"{Text("ts")} {Text("host")} {Text("app")}{(container.Length == 0 ? "" : $"[{container}]")}: {Text("msg")}";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return line;
        }
    }
}
