using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Counts the tasks of a run, which may start others, and keeps their failures.</summary>
internal sealed class TaskMonitor
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private int _active;
    private TaskCompletionSource<ImmutableArray<Exception>>? _waiter;

    public void Add(Task task)
    {
        lock (_gate)
        {
            _active++;
        }

        // Never inline: the next task must be counted before this one is discounted.
        task.ContinueWith(Complete, TaskScheduler.Default);
    }

    /// <summary>Completes when no task is left, or with the failures as soon as there are some.</summary>
    public Task<ImmutableArray<Exception>> IdleOrFailedAsync()
    {
        lock (_gate)
        {
            if (_failures.Count > 0 || _active == 0)
            {
                return Task.FromResult(TakeFailures());
            }

            _waiter ??= new TaskCompletionSource<ImmutableArray<Exception>>(
                TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    private void Complete(Task task)
    {
        lock (_gate)
        {
            _active--;
            if (task.Exception is not null)
            {
                _failures.AddRange(task.Exception.InnerExceptions);
            }

            if (_waiter is not null && (_failures.Count > 0 || _active == 0))
            {
                _waiter.SetResult(TakeFailures());
                _waiter = null;
            }
        }
    }

    // One failure surfaces through every output that was made from the failed one.
    private ImmutableArray<Exception> TakeFailures()
    {
        ImmutableArray<Exception> failures = [.. _failures.Distinct()];
        _failures.Clear();
        return failures;
    }
}
