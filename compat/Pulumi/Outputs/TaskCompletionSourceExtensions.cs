namespace Pulumi;

internal static class TaskCompletionSourceExtensions
{
    /// <summary>Passes on the result, the faults or the cancellation of a completed task.</summary>
    public static void SetFromTask<T>(this TaskCompletionSource<T> source, Task<T> task)
    {
        if (task.IsFaulted)
        {
            source.SetException(task.Exception.InnerExceptions);
        }
        else if (task.IsCanceled)
        {
            source.SetCanceled();
        }
        else
        {
            source.SetResult(task.Result);
        }
    }
}
