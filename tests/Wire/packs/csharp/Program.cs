using ConformancePack;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;
using Policies.Wire;

// The same policies as ../node/index.js, in the same order: whoever changes one changes both.
var pack = new PolicyPack
{
    Name = "conformance",
    Version = "1.2.3",
    DisplayName = "Conformance",
    Description = "The same pack in two languages",
    Readme = "# Conformance",
    Provider = "test",
    Tags = ["a", "b"],
    Repository = "https://example.test/repository",
    EnforcementLevel = EnforcementLevel.Advisory,
    Policies = [.. ResourcePolicies.All, .. StackPolicies.All],
    InitialConfig = PackConfiguration.None.Policies
        .Add("days", new PolicyConfig(EnforcementLevel.Mandatory, (PolicyObject)PolicyJson.Parse("""{"maximum":30}""")))
        .Add("named", new PolicyConfig(EnforcementLevel.Disabled)),
};
return await PolicyPackServer.RunAsync(pack, args, TimeProvider.System);
