using System.Collections;
using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace GoldenHost.Tests.Running;

/// <summary>Turns recorded resources into what policies judge. Mocks do not tell what is secret, so the arguments are asked.</summary>
internal static class PlannedResources
{
    public static async Task<PolicyResource> Of(RecordedResource resource)
    {
        var secret = await SecretInputs(resource);
        return new PolicyResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = await Outputs.Value(resource.Resource.Urn),
            Properties = new PolicyObject(resource.Inputs.ToDictionary(
                input => input.Key,
                input => secret.Contains(input.Key) ? new PolicySecret(Value(input.Value)) : Value(input.Value))),
            Options = new PolicyResourceOptions
            {
                Protect = resource.Options.Protect ?? false,
                IgnoreChanges = [.. resource.Options.IgnoreChanges],
                AdditionalSecretOutputs = [.. (resource.Options as Pulumi.CustomResourceOptions)?.AdditionalSecretOutputs ?? []],
            },
        };
    }

    /// <summary>The inputs that the program marks itself.</summary>
    public static async Task<ImmutableHashSet<string>> SecretInputs(RecordedResource resource) => resource.Args switch
    {
        Pulumi.Command.Local.CommandArgs command when await Outputs.IsSecret(command.Stdin) => ["stdin"],
        Pulumi.Command.Remote.CommandArgs command when await Outputs.IsSecret(command.Connection) => ["connection"],
        Pulumi.Aws.Ec2.InstanceArgs instance when await Outputs.IsSecret(instance.UserDataBase64) => ["userDataBase64"],
        _ => [],
    };

    private static PolicyValue Value(object? value) => value switch
    {
        null => PolicyNull.Instance,
        string text => text,
        bool flag => flag,
        double number => number,
        IReadOnlyDictionary<string, object?> map => new PolicyObject(map.ToDictionary(entry => entry.Key, entry => Value(entry.Value))),
        IEnumerable list => new PolicyList([.. list.Cast<object?>().Select(Value)]),
        _ => throw new InvalidOperationException($"policies know no {value.GetType()}"),
    };
}
