using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-META-*</c>.</summary>
internal static class UserDataMetadata
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-metadata", "User data closes the metadata addresses to containers.", "DKR-META-");
}
