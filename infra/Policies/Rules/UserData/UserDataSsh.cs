using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-SSH-*</c>.</summary>
internal static class UserDataSsh
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-ssh", "The SSH server that user data sets up is the baseline's.", "DKR-SSH-");
}
