namespace Baseline.Plan;

/// <summary>User data that cannot be read, or that cannot be judged because what it does is not in it.</summary>
public sealed class UserDataException : Exception
{
    public UserDataException(string message) : base(message) { }

    public UserDataException(string message, Exception inner) : base(message, inner) { }

    public UserDataException() { }
}
