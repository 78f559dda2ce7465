using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-UNIT-*</c>.</summary>
internal static class UserDataUnits
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-units", "The units that user data sets up are the baseline's.", "DKR-UNIT-");
}
