namespace Golden.Engine.State;

public enum OperationKind
{
    Create,
    Update,
    Delete,

    /// <summary>Deleting a resource that has been replaced already; its successor is not concerned.</summary>
    Discard,
}
