using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-PKG-*</c>.</summary>
internal static class UserDataPackages
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-packages", "Packages that user data sets up are the baseline's.", "DKR-PKG-");
}
