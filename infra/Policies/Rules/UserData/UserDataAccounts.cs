using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Judges user data by the catalogue's own plan-checks, controls <c>DKR-ACCT-*</c>.</summary>
internal static class UserDataAccounts
{
    public static Policy Create(PlannedHosts hosts) => CataloguePolicy.For(hosts, "user-data-accounts", "Accounts that user data makes are the baseline's.", "DKR-ACCT-");
}
