using System.Reflection;

namespace Pulumi;

/// <summary>A resource that groups others.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, args: null, options, remote: false, registerPackageRequest: null)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(),
            remote, dependency: false)
        => IsRemote = remote;

    internal bool IsRemote { get; }

    /// <summary>Registers the public properties that carry <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs()
    {
        var outputs = from property in GetType().GetProperties()
                      where property.Name != nameof(Urn)
                      let attribute = property.GetCustomAttribute<OutputAttribute>()
                      where attribute is not null
                      let name = string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name
                      select KeyValuePair.Create(name, property.GetValue(this));
        RegisterOutputs(new Dictionary<string, object?>(outputs));
    }

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.CurrentRun.Registrar.RegisterOutputs(this, outputs);
    }
}
