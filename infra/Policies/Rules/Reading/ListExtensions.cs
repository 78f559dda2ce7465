using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>Lists that are judged together with others.</summary>
internal static class ListExtensions
{
    /// <summary>The elements; of a list that is not known the list itself, so that it raises when its turn comes and not before.</summary>
    public static IEnumerable<Property> ItemsOrUnknown(this Property list) => list.IsUnknown ? [list] : list.Items;
}
