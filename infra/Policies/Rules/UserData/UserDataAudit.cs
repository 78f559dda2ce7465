using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-AUDIT-*</c>.</summary>
internal static class UserDataAudit
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-audit", "The audit rules in user data are the baseline's.", "DKR-AUDIT-");
}
