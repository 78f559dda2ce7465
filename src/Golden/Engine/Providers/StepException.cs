namespace Golden.Engine.Providers;

/// <summary>An operation on a resource failed. The message is for people: what, where, what was said, no secret.</summary>
public sealed class StepException(string message, Exception? innerException = null) : Exception(message, innerException);
