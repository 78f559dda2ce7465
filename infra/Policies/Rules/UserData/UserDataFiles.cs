using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-FILE-*</c>.</summary>
internal static class UserDataFiles
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-files", "Files that user data writes have the baseline's owners and modes.", "DKR-FILE-");
}
