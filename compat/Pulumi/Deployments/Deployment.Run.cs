namespace Pulumi;

/// <summary>Running under the Pulumi CLI, which the stand-in cannot.</summary>
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => RefuseAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        _ = CurrentRun;
        return Task.CompletedTask;
    }

    private static Task<int> RefuseAsync()
        => Task.FromException<int>(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"))
                ? new InvalidOperationException(
                    "Program run without the Pulumi engine available; re-run using the `pulumi` CLI")
                : OfficialSdk.CannotTalkToEngine());
}
