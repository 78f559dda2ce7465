using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-DISK-*</c>.</summary>
internal static class UserDataDisks
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-disks", "Mounts that user data makes are the baseline's.", "DKR-DISK-");
}
