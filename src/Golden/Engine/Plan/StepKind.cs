namespace Golden.Engine.Plan;

/// <summary>What happens to a resource.</summary>
public enum StepKind
{
    Same,
    Create,
    Update,
    Replace,
    Delete,

    /// <summary>An existing thing is looked up (<c>Get</c>).</summary>
    Read,
}
