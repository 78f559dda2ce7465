using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-TLS-*</c>.</summary>
internal static class UserDataTls
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-docker-tls", "The Docker API that user data sets up takes TLS with client certificates only.", "DKR-TLS-");
}
