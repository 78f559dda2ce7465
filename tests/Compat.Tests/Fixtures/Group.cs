using Pulumi;

namespace Compat.Tests.Fixtures;

/// <summary>A component with one thing in it.</summary>
public sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options)
    {
        Inner = new Thing($"{name}-inner", new ThingArgs { Text = "in" }, new CustomResourceOptions { Parent = this });
        Text = Inner.Text;
        Renamed = Output.CreateSecret("s");
        RegisterOutputs();
    }

    public Thing Inner { get; }

    [Output]
    public Output<string> Text { get; private set; }

    [Output("renamed")]
    public Output<string> Renamed { get; private set; }
}
