using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-NET-*</c>.</summary>
internal static class UserDataFirewall
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-firewall", "The firewall in user data is the baseline's.", "DKR-NET-");
}
