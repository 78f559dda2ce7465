using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Golden.Engine.Programs;

/// <summary>Resolves the <c>aliases</c> of a resource to the URNs that it had before.</summary>
internal sealed class AliasReader(RegistrationBook book, string project, string stack)
{
    public async Task<ImmutableArray<string>> ReadAsync(Registration registration)
    {
        var urns = ImmutableArray.CreateBuilder<string>();
        foreach (var input in registration.Options.Aliases)
        {
            var alias = await OutputUtilities.GetValueAsync(input.ToOutput());
            if (alias is not null) urns.Add(await UrnAsync(alias, registration));
        }

        if (registration.Parent is { } parent)
        {
            var type = registration.Resource.GetResourceType();
            urns.AddRange((await ReadAsync(parent)).Select(urn => Urns.Create(project, stack, urn, type, FormerName(registration, parent, urn))));
        }

        return urns.ToImmutable();
    }

    /// <summary>A child that is named after its parent was named after the parent's former name, by the rule of the Pulumi engine.</summary>
    private static string FormerName(Registration child, Registration parent, string formerParent)
    {
        var (name, parentName) = (child.Resource.GetResourceName(), parent.Resource.GetResourceName());
        return name.StartsWith(parentName, StringComparison.Ordinal) ? Urns.Name(formerParent) + name[parentName.Length..] : name;
    }

    private async Task<string> UrnAsync(Alias alias, Registration registration)
    {
        if (alias.Urn is not null) return alias.Urn;
        var parent = alias.NoParent ? null
            : await TextAsync(alias.ParentUrn)
              ?? (alias.Parent is { } resource ? book.UrnOf(resource) : registration.Parent?.Urn);
        return Urns.Create(
            await TextAsync(alias.Project) ?? project,
            await TextAsync(alias.Stack) ?? stack,
            parent,
            await TextAsync(alias.Type) ?? registration.Resource.GetResourceType(),
            await TextAsync(alias.Name) ?? registration.Resource.GetResourceName());
    }

    private static async Task<string?> TextAsync(Input<string>? input) =>
        input is null ? null : await OutputUtilities.GetValueAsync(input.ToOutput());
}
