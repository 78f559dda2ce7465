namespace Golden.Engine.Policies;

public enum PolicyLevel
{
    Advisory,

    /// <summary>A violation stops an <c>up</c> and fails a preview.</summary>
    Mandatory,
}
