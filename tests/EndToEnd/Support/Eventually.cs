using System.Diagnostics;

namespace EndToEnd.Support;

/// <summary>Waits for what happens in its own time. The limit is only there so that a failure ends: an emulated node is slow.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(15);

    public static async Task TrueAsync(string what, Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < _limit, $"not within {_limit.TotalMinutes} minutes: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }
}
