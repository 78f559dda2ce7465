using Policies.Sdk;

namespace Policies.Rules;

/// <summary>The documents that policies refer to. Their numbers move from version to version, so the version is named.</summary>
internal static class Frameworks
{
    public static ComplianceFramework CisAws(string number, string title) => new("CIS AWS Foundations Benchmark", "3.0.0", number, title);

    public static ComplianceFramework CisDocker(string number, string title) => new("CIS Docker Benchmark", "1.7.0", number, title);

    /// <summary>Asked for by this project's own threat model.</summary>
    public static ComplianceFramework Golden(string topic) => new("Golden Docker hosts", "1", topic, "docs/threat-model.md");
}
