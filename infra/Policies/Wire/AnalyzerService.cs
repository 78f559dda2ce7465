using System.Collections.Concurrent;
using System.Collections.Immutable;
using Baseline.Waivers;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;
using Policies.Wire.Messages;
using EnforcementLevel = Policies.Sdk.EnforcementLevel;
using Enum = System.Enum;
using PolicyConfig = Policies.Sdk.Configuration.PolicyConfig;

namespace Policies.Wire;

/// <summary>The Analyzer contract over a pack. Calls may come side by side and in any order.</summary>
/// <param name="pack">The pack to serve.</param>
/// <param name="time">Decides when ramps end.</param>
/// <param name="named">Waivers of a file that somebody named; <c>null</c> for those of the project that is judged.</param>
/// <param name="cancelled">Called when the engine is done with the pack.</param>
internal sealed class AnalyzerService(PolicyPack pack, TimeProvider time, WaiverBook? named, Action cancelled)
{
    private readonly Lock _gate = new();
    private PackConfiguration _configuration = PackConfiguration.None;
    private StackContext _stack = StackContext.Unknown;
    private readonly ConcurrentDictionary<Waiver, bool> _used = new();
    private WaiverBook _waivers = named ?? WaiverBook.Empty;
    private volatile PolicyEvaluator _evaluator = new(pack, PackConfiguration.None, StackContext.Unknown, time, named ?? WaiverBook.Empty);

    /// <summary>By HTTP path.</summary>
    public IReadOnlyDictionary<string, GrpcMethod> Methods() => new Dictionary<string, GrpcMethod>(StringComparer.Ordinal)
    {
        ["/pulumirpc.Analyzer/Handshake"] = GrpcMethod.Of<AnalyzerHandshakeRequest>(RequestShapes.Handshake, Handshake),
        ["/pulumirpc.Analyzer/ConfigureStack"] = GrpcMethod.Of<AnalyzerStackConfigureRequest>(RequestShapes.ConfigureStack, ConfigureStack),
        ["/pulumirpc.Analyzer/GetPluginInfo"] = GrpcMethod.Of<Empty>(RequestShapes.Empty, _ => new PluginInfo { Version = pack.Version }),
        ["/pulumirpc.Analyzer/GetAnalyzerInfo"] = GrpcMethod.Of<Empty>(RequestShapes.Empty, _ => AnalyzerMessages.Info(pack)),
        ["/pulumirpc.Analyzer/Configure"] = GrpcMethod.Of<ConfigureAnalyzerRequest>(RequestShapes.Configure, Configure),
        ["/pulumirpc.Analyzer/Remediate"] = GrpcMethod.Of(RequestShapes.Analyze, ResourceReader.Read, Remediate),
        ["/pulumirpc.Analyzer/Analyze"] = GrpcMethod.Of(RequestShapes.Analyze, ResourceReader.Read, AnalyzeAsync),
        ["/pulumirpc.Analyzer/AnalyzeStack"] = GrpcMethod.Of<AnalyzeStackRequest>(RequestShapes.AnalyzeStack, AnalyzeStackAsync),
        ["/pulumirpc.Analyzer/Cancel"] = GrpcMethod.Of<Empty>(RequestShapes.Empty, Cancel),
    };

    private AnalyzerHandshakeResponse Handshake(AnalyzerHandshakeRequest request)
    {
        lock (_gate)
        {
            _stack = _stack with
            {
                RootDirectory = request.HasRootDirectory ? request.RootDirectory : null,
                ProgramDirectory = request.HasProgramDirectory ? request.ProgramDirectory : null,
            };
            _waivers = named ?? Waivers(_stack.RootDirectory);
            Renew();
        }

        return new AnalyzerHandshakeResponse();
    }

    private AnalyzerStackConfigureResponse ConfigureStack(AnalyzerStackConfigureRequest request)
    {
        lock (_gate)
        {
            _stack = _stack with
            {
                Project = request.Project,
                Stack = request.Stack,
                Organization = request.Organization,
                DryRun = request.DryRun,
                Tags = request.Tags.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Config = request.Config.ToImmutableSortedDictionary(StringComparer.Ordinal),
                SecretConfigKeys = [.. request.ConfigSecretKeys],
            };
            Renew();
        }

        return new AnalyzerStackConfigureResponse();
    }

    private Empty Configure(ConfigureAnalyzerRequest request)
    {
        var configuration = new PackConfiguration(request.PolicyConfig.ToImmutableSortedDictionary(
            p => p.Key,
            p => new PolicyConfig(Level(p.Key, p.Value.EnforcementLevel), StructReader.Read(p.Value.Properties)),
            StringComparer.Ordinal));
        if (configuration.Errors(pack) is { Count: > 0 } errors)
            throw new GrpcException(GrpcStatus.InvalidArgument, $"Configuration of policy pack {pack.Name}:\n{string.Join('\n', errors)}");
        lock (_gate)
        {
            _configuration = configuration;
            Renew();
        }

        return new Empty();
    }

    private ValueTask<IMessage> Remediate(PolicyResource resource, CancellationToken cancellation) =>
        new(AnalyzerMessages.Response(pack, _evaluator.Remediate(resource)));

    // The engine knows the resource that it asked about; a URN is for findings of stack policies only.
    private async ValueTask<IMessage> AnalyzeAsync(PolicyResource resource, CancellationToken cancellation) =>
        AnalyzerMessages.Response(pack, Remember(await _evaluator.AnalyzeAsync(resource, cancellation)), withUrn: false);

    private async ValueTask<IMessage> AnalyzeStackAsync(AnalyzeStackRequest request, CancellationToken cancellation)
    {
        var (evaluator, waivers) = (_evaluator, _waivers);
        var result = Remember(await evaluator.AnalyzeStackAsync(request.Resources.Select(ResourceReader.Read), cancellation));
        // The stack comes last, so by now every waiver that something needs has been used.
        var idle = waivers.IdleOf(pack, _used.Keys, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Select(AnalyzerMessages.WaiverFinding);
        return AnalyzerMessages.Response(pack, result with { Diagnostics = result.Diagnostics.AddRange(idle) }, withUrn: true);
    }

    private AnalysisResult Remember(AnalysisResult result)
    {
        foreach (var waiver in result.Diagnostics.Select(d => d.Waiver).OfType<Waiver>()) _used[waiver] = true;
        return result;
    }

    private Empty Cancel(Empty request)
    {
        cancelled();
        return request;
    }

    private static WaiverBook Waivers(string? rootDirectory)
    {
        try
        {
            return rootDirectory is null ? WaiverBook.Empty : PolicyWaivers.ReadIn(rootDirectory);
        }
        catch (PolicyFileException e)
        {
            throw new GrpcException(GrpcStatus.InvalidArgument, e.Message);
        }
    }

    private void Renew() => _evaluator = new PolicyEvaluator(pack, _configuration, _stack, time, _waivers);

    private static EnforcementLevel Level(string policy, Messages.EnforcementLevel level) => Enum.IsDefined((EnforcementLevel)level)
        ? (EnforcementLevel)level
        : throw new GrpcException(GrpcStatus.InvalidArgument, $"{policy}: unknown enforcement level {(int)level}");
}
