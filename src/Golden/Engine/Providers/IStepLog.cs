namespace Golden.Engine.Providers;

/// <summary>Progress of a running step. Implementations hide known secrets.</summary>
public interface IStepLog
{
    /// <param name="name">The resource's name.</param>
    /// <param name="text">One line.</param>
    void Line(string name, string text);
}
