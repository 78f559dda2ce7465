namespace Compat.Tests.Fixtures;

/// <summary>A closed enumeration of numbers.</summary>
public enum Size
{
    Small = 1,
    Large = 2,
}
