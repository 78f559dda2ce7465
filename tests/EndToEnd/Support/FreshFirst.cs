using EndToEnd.Support;
using Xunit.Abstractions;

[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCollectionOrderer(FreshFirst.TypeName, FreshFirst.AssemblyName)]

namespace EndToEnd.Support;

/// <summary>One node serves both collections, so the one that reboots it comes last.</summary>
public sealed class FreshFirst : ITestCollectionOrderer
{
    internal const string TypeName = "EndToEnd.Support.FreshFirst";
    internal const string AssemblyName = "EndToEnd";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == RebootedCollection.Name);
}
