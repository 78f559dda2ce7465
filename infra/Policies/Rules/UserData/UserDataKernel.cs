using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-SYSCTL-*</c>.</summary>
internal static class UserDataKernel
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-kernel", "The kernel settings in user data are the baseline's.", "DKR-SYSCTL-");
}
