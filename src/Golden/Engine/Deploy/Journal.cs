using Golden.Engine.State;

namespace Golden.Engine.Deploy;

/// <summary>
/// The state during a run. Every action is written down before it starts and struck out together with its result, so
/// a run that dies at any point leaves a state from which the next one goes on. Thread-safe.
/// </summary>
internal sealed class Journal(IStateStore store, StackState state)
{
    private readonly Lock _lock = new();

    public StackState Current { get; private set; } = state;

    /// <summary>Writes down that an action is about to start.</summary>
    public void Begin(PendingOperation operation) => Change(s => s with { Pending = s.Pending.Add(operation) });

    /// <summary>Strikes an action out and records its result, in one write.</summary>
    public void Complete(PendingOperation operation, Func<StackState, StackState> result) =>
        Change(s => result(s with { Pending = s.Pending.Remove(operation) }));

    /// <summary>Changes the state; writes it only if something changed.</summary>
    public void Change(Func<StackState, StackState> change)
    {
        lock (_lock)
        {
            var changed = change(Current);
            if (ReferenceEquals(changed, Current)) return;
            Current = changed with { Serial = Current.Serial + 1 };
            store.Save(Current);
        }
    }
}
