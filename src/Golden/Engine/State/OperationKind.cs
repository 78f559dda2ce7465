namespace Golden.Engine.State;

public enum OperationKind
{
    Create,
    Update,
    Delete,
}
