using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Registers or reads resources, in the background, and resolves their outputs.</summary>
internal sealed class ResourceRegistrar(DeploymentRun run)
{
    public void ReadOrRegister(
        Resource resource,
        ResourceArgs args,
        ResourceOptions options,
        ImmutableDictionary<string, IOutputSource> sources)
        => run.Tasks.Add(CompleteAsync(resource, args, options, sources));

    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => run.Tasks.Add(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var properties = await SerializedProperties.OfAsync(
            "monitor.registerResourceOutputs(...)", values).ConfigureAwait(false);
        await run.Monitor.RegisterOutputsAsync(urn, properties.Values).ConfigureAwait(false);
    }

    private async Task CompleteAsync(
        Resource resource,
        ResourceArgs args,
        ResourceOptions options,
        ImmutableDictionary<string, IOutputSource> sources)
    {
        try
        {
            var registration = await ReadOrRegisterAsync(resource, args, options).ConfigureAwait(false);
            foreach (var (name, source) in sources)
            {
                Resolve(resource, registration, name, source);
            }
        }
        catch (Exception ex)
        {
            foreach (var source in sources.Values)
            {
                source.TrySetException(ex);
            }

            throw;
        }
        finally
        {
            // What the engine did not answer may still come in an update, so only then is it known to be missing.
            foreach (var source in sources.Values)
            {
                source.TrySetDefault(isKnown: !run.IsDryRun);
            }
        }
    }

    private static void Resolve(Resource resource, Registration registration, string name, IOutputSource source)
    {
        switch (name)
        {
            case Constants.UrnPropertyName:
                source.Set(new OutputData<object?>([], registration.Urn, IsKnown: true, IsSecret: false));
                break;
            case Constants.IdPropertyName when resource is CustomResource:
                source.Set(new OutputData<object?>(
                    [], registration.Id, IsKnown: registration.Id.Length > 0, IsSecret: false));
                break;
            default:
                if (name != Constants.IdPropertyName && registration.State.TryGetValue(name, out var value))
                {
                    source.Set(Converter.Convert($"{resource.GetType().FullName}.{name}", value, source.TargetType));
                }

                break;
        }
    }

    private async Task<Registration> ReadOrRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
        {
            return run.Monitor.Find(options.Urn);
        }

        var id = options.Id is null
            ? ""
            : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (string.IsNullOrEmpty(id))
        {
            return await RegisterAsync(resource, args, options).ConfigureAwait(false);
        }

        if (resource is not CustomResource)
        {
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        }

        return await run.Monitor.ReadAsync(
            resource, id, await PrepareAsync(resource, args, options).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<Registration> RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.DeletedWith is not null)
        {
            await options.DeletedWith.Urn.GetValueAsync("").ConfigureAwait(false);
        }

        foreach (var replaced in await options.ReplaceWith.ToOutput().GetValueAsync([]).ConfigureAwait(false))
        {
            await replaced.Urn.GetValueAsync("").ConfigureAwait(false);
        }

        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        return await run.Monitor.RegisterAsync(
            resource, importId, await PrepareAsync(resource, args, options).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // Waits for the parent and for everything the resource depends on.
    private async Task<PreparedResource> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var type = resource.GetResourceType();
        if (options.ResourceTransforms.Count > 0)
        {
            throw OfficialSdk.NotCovered($"ResourceTransforms of '{resource.GetResourceName()}' [{type}]");
        }

        var dependsOn = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var properties = await SerializedProperties.OfAsync(
            $"resource:{resource.GetResourceName()}[{type}]",
            from pair in await args.ToDictionaryAsync().ConfigureAwait(false)
            where pair.Key is not (Constants.IdPropertyName or Constants.UrnPropertyName)
            select pair).ConfigureAwait(false);

        var parent = options.Parent ?? (type == Stack.TypeToken ? null : run.Stack);
        var parentUrn = parent is null ? null : await parent.Urn.GetValueAsync(default!).ConfigureAwait(false);
        var provider = resource is CustomResource ? options.Provider ?? options.Parent?.GetProvider(type) : null;
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        await Dependencies.RegisteredAsync(dependsOn).ConfigureAwait(false);
        await Dependencies.RegisteredAsync(properties.Dependencies).ConfigureAwait(false);
        return new PreparedResource(type, resource.GetResourceName(), parentUrn ?? "", reference, properties.Values);
    }
}
