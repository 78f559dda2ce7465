namespace GoldenHost.Tests.Running;

/// <summary>Tests that run the program: configuration reaches it by variables of the process, so one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class StackCollection
{
    public const string Name = "stack";
}
