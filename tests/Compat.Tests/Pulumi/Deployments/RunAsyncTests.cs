using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Deployments;

[Collection(nameof(Alone))]
public sealed class RunAsyncTests
{
    [Fact]
    public async Task Without_an_engine_every_form_says_to_use_the_cli()
    {
        Task<int>[] runs =
        [
            Deployment.RunAsync(() => { }),
            Deployment.RunAsync(() => new Dictionary<string, object?>()),
            Deployment.RunAsync(() => Task.CompletedTask),
            Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>())),
            Deployment.RunAsync<EmptyStack>(),
            Deployment.RunAsync<Stack>(new NoServices()),
        ];
        foreach (var run in runs)
        {
            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => run);
            Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
        }
    }

    private sealed class EmptyStack : Stack;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
