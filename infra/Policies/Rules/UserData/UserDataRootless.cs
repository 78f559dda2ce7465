using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-ROOTLESS-*</c>.</summary>
internal static class UserDataRootless
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-rootless", "The rootless set-up in user data is the baseline's.", "DKR-ROOTLESS-");
}
