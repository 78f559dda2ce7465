using System.Collections.Immutable;
using HostChecks.Reporting;

namespace HostChecks.Doctor;

/// <summary>Examinations as text or JSON.</summary>
public static class ExaminationText
{
    public static void Table(ImmutableArray<Examination> examinations, TextWriter output)
    {
        var width = examinations.Max(item => item.Name.Length);
        foreach (var subject in examinations.GroupBy(item => item.Subject))
        {
            output.Write($"{Words.Plain(subject.Key)}\n");
            foreach (var item in subject)
            {
                output.Write($"  {Word(item.Health),-7}  {item.Name.PadRight(width)}  {Words.Plain(item.Found)}\n");
                if (item.Fix.Length > 0) output.Write($"           {"".PadRight(width)}  → {item.Fix}\n");
            }
        }
    }

    public static void Json(ImmutableArray<Examination> examinations, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.Array("examinations", examinations, item => json.Object(null, () =>
        {
            json.WriteString("subject", item.Subject);
            json.WriteString("name", item.Name);
            json.WriteString("health", item.Health.ToString().ToLowerInvariant());
            json.WriteString("found", item.Found);
            if (item.Fix.Length > 0) json.WriteString("fix", item.Fix);
        }));
    });

    private static string Word(Health health) => health switch { Health.Fine => "ok", Health.Warning => "LOOK", _ => "BROKEN" };
}
