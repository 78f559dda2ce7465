namespace Policies.Sdk;

/// <summary>The waiver file cannot be used. Half a waiver file is none.</summary>
public sealed class PolicyWaiversException(string message, Exception? inner = null) : Exception(message, inner);
