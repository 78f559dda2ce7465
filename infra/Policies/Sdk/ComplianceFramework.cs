namespace Policies.Sdk;

/// <summary>The framework that asks for a policy, and where it says so.</summary>
public sealed record ComplianceFramework(string Name, string Version = "", string Reference = "", string Specification = "");
