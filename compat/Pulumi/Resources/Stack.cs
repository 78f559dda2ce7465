using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of everything a program registers; its output properties are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(
            TypeToken,
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            new ComponentResourceOptions
            {
                ResourceTransformations = options?.ResourceTransformations ?? [],
                ResourceTransforms = options?.ResourceTransforms ?? [],
            })
        => Deployment.CurrentRun.Stack = this;

    internal Output<IDictionary<string, object?>> Outputs { get; private set; } =
        Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers the output properties of subclasses, which all must have been assigned.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = (from property in GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
                       let attribute = property.GetCustomAttribute<OutputAttribute>()
                       where attribute is not null && !property.DeclaringType!.IsAssignableFrom(typeof(Stack))
                       select KeyValuePair.Create(attribute.Name ?? property.Name, property.GetValue(this))).ToList();

        var unassigned = outputs.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var wrong = outputs.Where(pair => pair.Value is not IOutput).Select(pair => pair.Key).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        Outputs = Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?>(outputs));
        RegisterOutputs(Outputs);
    }
}
