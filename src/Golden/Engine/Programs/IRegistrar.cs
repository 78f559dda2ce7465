namespace Golden.Engine.Programs;

/// <summary>Decides and does what a registration asks for. Called concurrently.</summary>
public interface IRegistrar
{
    /// <summary>Brings one resource to its goal, or plans to.</summary>
    Task<RegisteredResource> RegisterAsync(ResourceGoal goal);
}
