namespace EndToEnd.Support;

/// <summary>Waits for what happens in its own time. The limit is only there so that a failure ends: an emulated node is slow.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    public static async Task TrueAsync(string what, Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(_limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"did not happen: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }
}
