using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-TIME-*</c>.</summary>
internal static class UserDataTime
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-time", "Time servers in user data are the baseline's.", "DKR-TIME-");
}
