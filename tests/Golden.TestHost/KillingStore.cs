using System.Diagnostics;
using System.Globalization;
using Golden.Engine.State;

namespace Golden.TestHost;

/// <summary>Ends this process with SIGKILL around the write that <c>KILL_AT=&lt;number&gt;:before|after</c> names.</summary>
internal sealed class KillingStore(IStateStore inner, int number, bool before) : IStateStore
{
    private int _writes;

    public static IStateStore Wrap(IStateStore inner) =>
        Environment.GetEnvironmentVariable("KILL_AT")?.Split(':') is [var number, var when]
            ? new KillingStore(inner, int.Parse(number, CultureInfo.InvariantCulture), when == "before")
            : inner;

    public StackState? Load() => inner.Load();

    public void Save(StackState state) => Around(() => inner.Save(state));

    public void Delete() => Around(inner.Delete);

    private void Around(Action write)
    {
        _writes++;
        if (_writes == number && before) Kill();
        write();
        if (_writes == number) Kill();
    }

    private static void Kill()
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
