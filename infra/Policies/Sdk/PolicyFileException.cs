namespace Policies.Sdk;

/// <summary>A file that says how policies count (waivers, configuration) cannot be used. Half of such a file is none.</summary>
public sealed class PolicyFileException(string message, Exception? inner = null) : Exception(message, inner);
