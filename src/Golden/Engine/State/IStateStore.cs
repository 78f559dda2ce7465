namespace Golden.Engine.State;

/// <summary>Where the state of one stack is kept.</summary>
public interface IStateStore
{
    /// <returns><c>null</c> before the first write.</returns>
    /// <exception cref="Cli.UserErrorException">The state cannot be read, decrypted, or is of a newer version.</exception>
    StackState? Load();

    /// <summary>Durable when it returns; a reader sees the old or the new state, never a part.</summary>
    void Save(StackState state);

    /// <summary>Removes the state of a stack that holds nothing any more.</summary>
    void Delete();
}
