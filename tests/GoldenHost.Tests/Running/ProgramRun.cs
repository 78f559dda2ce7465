using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using GoldenHost.Settings;
using Pulumi;
using Pulumi.Testing;

namespace GoldenHost.Tests.Running;

/// <summary>One run of the real program with recorded registrations.</summary>
internal sealed record ProgramRun
{
    public required ImmutableArray<RecordedResource> Resources { get; init; }

    public required ImmutableDictionary<string, Output<object?>> Outputs { get; init; }

    public IEnumerable<RecordedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public RecordedResource this[string name] => Resources.Single(resource => resource.Name == name);

    /// <summary>Runs the program with a shipped stack's configuration.</summary>
    /// <param name="stack">Name of the stack file.</param>
    /// <param name="changes">Values to put in their place, by full key.</param>
    /// <param name="preview">Whether nothing exists yet and nothing is created.</param>
    public static Task<ProgramRun> Of(string stack, IReadOnlyDictionary<string, string>? changes = null, bool preview = false) =>
        Of(StackFile.Load(stack).SetItems(changes ?? ImmutableDictionary<string, string>.Empty), stack, preview);

    public static async Task<ProgramRun> Of(IReadOnlyDictionary<string, string> values, string stack, bool preview)
    {
        Environment.SetEnvironmentVariable(StackConfig.ValuesVariable, JsonSerializer.Serialize(values));
        Environment.SetEnvironmentVariable(StackConfig.SecretKeysVariable, JsonSerializer.Serialize(new[] { StackFile.SecretKey }));
        try
        {
            var seen = new ConcurrentQueue<ResourceTransformationArgs>();
            var mocks = new RecordingMocks(preview);
            await Deployment.TestWithServiceProviderAsync<GoldenHostStack>(
                mocks,
                new StackFactory(() => new GoldenHostStack(new StackOptions { ResourceTransformations = { args => Record(seen, args) } })),
                new TestOptions { ProjectName = SettingKey.Namespace, StackName = stack, IsPreview = preview });
            return new ProgramRun
            {
                Resources = [.. seen.Where(args => args.Resource is not Stack).Select(args => new RecordedResource
                {
                    Resource = args.Resource,
                    Args = args.Args,
                    Options = args.Options,
                    Inputs = mocks.Inputs.GetValueOrDefault((args.Resource.GetResourceType(), args.Resource.GetResourceName()), ImmutableDictionary<string, object>.Empty),
                })],
                Outputs = mocks.StackOutputs,
            };
        }
        finally
        {
            Environment.SetEnvironmentVariable(StackConfig.ValuesVariable, null);
            Environment.SetEnvironmentVariable(StackConfig.SecretKeysVariable, null);
        }
    }

    private static ResourceTransformationResult? Record(ConcurrentQueue<ResourceTransformationArgs> seen, ResourceTransformationArgs args)
    {
        seen.Enqueue(args);
        return null;
    }

    private sealed class StackFactory(Func<GoldenHostStack> make) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(GoldenHostStack) ? make() : null;
    }
}
