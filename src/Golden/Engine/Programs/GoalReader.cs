using System.Collections.Immutable;
using Golden.Engine.Values;
using Pulumi;
using Pulumi.Utilities;

namespace Golden.Engine.Programs;

/// <summary>Turns a registration whose inputs have arrived into a goal.</summary>
internal sealed class GoalReader(RegistrationBook book, string project, string stack)
{
    private readonly ArgsReader _args = new();

    /// <param name="registration">What the constructor saw.</param>
    /// <param name="readId">Id of an existing thing that is to be read; <c>null</c> otherwise.</param>
    public async Task<ResourceGoal> ReadAsync(Registration registration, string? readId)
    {
        var members = registration.Args is null
            ? ImmutableSortedDictionary<string, ReadValue>.Empty
            : await _args.ReadAsync(registration.Args);
        var reached = members
            .Select(m => KeyValuePair.Create(m.Key, Urns(m.Value.Dependencies, registration)))
            .Where(m => !m.Value.IsEmpty)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var dependsOn = Urns(await DependsOnAsync(registration.Options), registration);
        return new ResourceGoal
        {
            Order = registration.Order,
            Urn = registration.Urn,
            Type = registration.Resource.GetResourceType(),
            Name = registration.Resource.GetResourceName(),
            Custom = registration.Custom,
            Parent = registration.Parent?.Urn,
            Inputs = PropertyObject.From(members.Select(m => KeyValuePair.Create(m.Key, m.Value.Value))),
            Dependencies = Sorted(reached.Values.SelectMany(urns => urns).Concat(dependsOn)),
            PropertyDependencies = reached,
            Options = await OptionsAsync(registration, readId),
        };
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> urns) =>
        [.. urns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static async Task<IEnumerable<Resource>> DependsOnAsync(ResourceOptions options)
    {
        var output = options.DependsOn.ToOutput();
        // A list that hangs on an output also hangs on where that output comes from.
        IEnumerable<Resource> resources = await OutputUtilities.GetDependenciesAsync(output);
        return await OutputUtilities.GetIsKnownAsync(output) && await OutputUtilities.GetValueAsync(output) is { IsDefault: false } listed
            ? resources.Concat(listed)
            : resources;
    }

    private ImmutableArray<string> Urns(IEnumerable<Resource> resources, Registration self) =>
        Sorted(resources.SelectMany(book.CustomUrns).Where(urn => urn != self.Urn));

    private async Task<GoalOptions> OptionsAsync(Registration registration, string? readId)
    {
        var options = registration.Options;
        var custom = options as CustomResourceOptions;
        return new GoalOptions
        {
            Protect = registration.Protect,
            DeleteBeforeReplace = custom?.DeleteBeforeReplace,
            RetainOnDelete = options.RetainOnDelete ?? false,
            IgnoreChanges = [.. options.IgnoreChanges],
            ReplaceOnChanges = [.. options.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. custom?.AdditionalSecretOutputs ?? []],
            Aliases = await new AliasReader(book, project, stack).ReadAsync(registration),
            ReadId = readId,
            CreateTimeout = options.CustomTimeouts?.Create,
            UpdateTimeout = options.CustomTimeouts?.Update,
            DeleteTimeout = options.CustomTimeouts?.Delete,
        };
    }
}
