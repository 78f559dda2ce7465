using Pulumi;
using Pulumi.Testing;

namespace Golden.Engine.Programs;

/// <summary>A program whose stack class takes <see cref="StackOptions"/>: the way in for our transformation.</summary>
/// <param name="create">Constructs the stack inside the deployment.</param>
/// <param name="checkConfiguration">See <see cref="IStackProgram.CheckConfiguration"/>; <c>null</c>: the program has no check.</param>
public sealed class StackProgram<TStack>(Func<StackOptions, TStack> create, Func<string?>? checkConfiguration = null) : IStackProgram
    where TStack : Stack
{
    public string? CheckConfiguration() => checkConfiguration?.Invoke();

    public async Task RunAsync(IMocks mocks, ResourceTransformation capture, TestOptions options)
    {
        // The SDK's current deployment is bound to the async flow and can be set once in it: each run has its own.
        var services = new StackFactory(() => create(new StackOptions { ResourceTransformations = { capture } }));
        await Task.Run(() => Deployment.TestWithServiceProviderAsync<TStack>(mocks, services, options));
    }

    private sealed class StackFactory(Func<TStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TStack) ? create() : null;
    }
}
