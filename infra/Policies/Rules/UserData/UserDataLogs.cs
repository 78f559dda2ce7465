using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-LOG-*</c>.</summary>
internal static class UserDataLogs
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-logs", "Log forwarding in user data is the baseline's.", "DKR-LOG-");
}
