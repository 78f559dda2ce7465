using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HostChecks.Judging;
using HostChecks.Reporting;

namespace HostChecks.Watch;

/// <summary>One finding of a container's start on one line: for people, or as JSON for a log pipeline.</summary>
public static class StartLine
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Finding finding, string id, long timeNano) =>
        $"{Time(timeNano)} {Words.Plain(finding.Host)} {Name(finding, id)} {Words.Status(finding.Verdict.Status)} {finding.Control.Id} ({finding.Control.Severity.ToString().ToLowerInvariant()}) {Words.Plain(finding.Verdict.Found + finding.Verdict.Reason)}";

    public static string Json(Finding finding, string id, long timeNano)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("time", Time(timeNano));
            json.WriteString("host", finding.Host);
            json.WriteString("container", Name(finding, id));
            json.WriteString("containerId", id);
            json.WriteString("control", finding.Control.Id);
            json.WriteString("title", finding.Control.Title);
            json.WriteString("severity", finding.Control.Severity.ToString().ToLowerInvariant());
            json.WriteString("status", Words.Status(finding.Verdict.Status));
            json.WriteString("expected", finding.Verdict.Expected);
            json.WriteString("found", finding.Verdict.Found);
            json.WriteString("reason", finding.Verdict.Reason);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Name(Finding finding, string id) => finding.Verdict.Subjects is [var name, ..] ? Words.Plain(name) : id[..Math.Min(12, id.Length)];

    private static string Time(long timeNano) => DateTimeOffset.UnixEpoch.AddTicks(timeNano / 100).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
