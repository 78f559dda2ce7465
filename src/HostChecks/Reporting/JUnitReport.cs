using System.Globalization;
using System.Xml;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>JUnit XML, for build servers: a suite for each host, a case for each control.</summary>
public sealed class JUnitReport : IReport
{
    public void Write(Judgement judgement, TextWriter output)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "hostchecks");
            foreach (var host in judgement.Hosts) Suite(xml, host, judgement, [.. judgement.Findings.Where(finding => finding.Host == host)]);
            xml.WriteEndElement();
        }
        output.Write('\n');
    }

    private static void Suite(XmlWriter xml, string host, Judgement judgement, Finding[] findings)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Words.Plain(host));
        xml.WriteAttributeString("timestamp", JsonText.Time(judgement.JudgedAt));
        xml.WriteAttributeString("tests", Number(findings.Length));
        xml.WriteAttributeString("failures", Number(findings.Count(finding => finding.Verdict.Status == VerdictStatus.Fail)));
        xml.WriteAttributeString("errors", Number(findings.Count(finding => finding.Verdict.Status == VerdictStatus.Error)));
        xml.WriteAttributeString("skipped", Number(findings.Count(finding => Element(finding.Verdict.Status) == "skipped")));
        foreach (var finding in findings) Case(xml, finding);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, Finding finding)
    {
        var verdict = finding.Verdict;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Words.Plain(finding.Host));
        xml.WriteAttributeString("name", $"{finding.Control.Id} {finding.Control.Title}");
        if (Element(verdict.Status) is { } element)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Words.Plain(verdict.Reason.Length > 0 ? verdict.Reason : $"found {verdict.Found}"));
            if (element != "skipped") xml.WriteString(Words.Plain($"expected: {verdict.Expected} | found: {verdict.Found} | fix: {finding.Control.Fix}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string? Element(VerdictStatus status) => status switch
    {
        VerdictStatus.Fail => "failure",
        VerdictStatus.Error => "error",
        VerdictStatus.Pass => null,
        _ => "skipped",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
