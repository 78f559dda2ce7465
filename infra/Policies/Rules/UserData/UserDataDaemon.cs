using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-DAEMON-*</c>.</summary>
internal static class UserDataDaemon
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-docker-daemon", "The Docker daemon that user data sets up is the baseline's.", "DKR-DAEMON-");
}
