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
            if (!judgement.IdleWaivers.IsEmpty) Waivers(xml, judgement);
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

    /// <summary>Entries of the waiver file without effect: nothing fails because of them, and somebody has to see them.</summary>
    private static void Waivers(XmlWriter xml, Judgement judgement)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "waivers");
        xml.WriteAttributeString("timestamp", JsonText.Time(judgement.JudgedAt));
        foreach (var name in (string[])["tests", "skipped"]) xml.WriteAttributeString(name, Number(judgement.IdleWaivers.Length));
        foreach (var name in (string[])["failures", "errors"]) xml.WriteAttributeString(name, Number(0));
        foreach (var idle in judgement.IdleWaivers)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "waivers");
            xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"line {idle.Line}"));
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Words.Plain(idle.Message));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
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
