using System.Runtime.CompilerServices;
using Baseline.Plan;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>Reads the user data of an instance once for all policies that judge it.</summary>
internal sealed class PlannedHosts
{
    // By the identity of the request's properties, so that nothing outlives its request.
    private readonly ConditionalWeakTable<PolicyObject, Reading> _readings = [];

    /// <summary>The property that holds the user data, in either form; <c>null</c> when there is none.</summary>
    public static Property? Find(ResourceValidationArgs args) =>
        new[] { args.Properties["userDataBase64"], args.Properties["userData"] }.FirstOrDefault(p => p.IsGiven);

    /// <summary>What the machine would get.</summary>
    /// <exception cref="NotApplicableException">There is no user data, or it cannot be read; policies of their own report both.</exception>
    /// <exception cref="UnknownValueException">It is not known yet.</exception>
    public PlannedHost Read(ResourceValidationArgs args)
    {
        if (Find(args) is not { } property) throw new NotApplicableException("The instance has no user data; see user-data-present.");
        return Read(args, property).Host ?? throw new NotApplicableException("The user data cannot be read; see user-data-readable.");
    }

    /// <summary>Why user data cannot be read; <c>null</c> when it can.</summary>
    public string? Problem(ResourceValidationArgs args, Property userData) => Read(args, userData).Problem;

    private Reading Read(ResourceValidationArgs args, Property property)
    {
        var text = property.AsString() ?? "";
        return _readings.GetValue(args.Resource.Properties, _ => Reading.Of(text));
    }

    private sealed record Reading(PlannedHost? Host, string? Problem)
    {
        public static Reading Of(string userData)
        {
            try
            {
                return new(UserDataReader.Read(userData), null);
            }
            catch (UserDataException e)
            {
                return new(null, e.Message);
            }
        }
    }
}
