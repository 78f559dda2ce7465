namespace Golden.Engine.Values;

/// <summary>One difference between two values.</summary>
/// <param name="Path">Where: <c>connection.host</c>, <c>triggers[0]</c>.</param>
/// <param name="Old"><c>null</c>: not there before.</param>
/// <param name="New"><c>null</c>: not there any more.</param>
public sealed record PropertyChange(string Path, PropertyValue? Old, PropertyValue? New);
