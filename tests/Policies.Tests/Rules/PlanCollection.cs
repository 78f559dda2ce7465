namespace Policies.Tests.Rules;

/// <summary>The shipped plans are made once for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class PlanCollection : ICollectionFixture<ProductionPlan>, ICollectionFixture<LocalPlan>
{
    public const string Name = "plans";
}
