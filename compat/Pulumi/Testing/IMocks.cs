namespace Pulumi.Testing;

/// <summary>Answers a program's calls in place of an engine.</summary>
public interface IMocks
{
    /// <summary>Creates or reads a resource: its id (null for none) and its outputs.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Calls a provider's function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told the outputs of a component or stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
