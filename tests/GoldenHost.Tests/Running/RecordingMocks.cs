using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace GoldenHost.Tests.Running;

/// <summary>Answers as the providers would: ids and computed outputs in an update, neither in a preview of something new.</summary>
internal sealed class RecordingMocks(bool preview) : IMocks
{
    public ConcurrentDictionary<(string Type, string Name), ImmutableDictionary<string, object>> Inputs { get; } = new();

    /// <summary>Outputs of the stack, which keep their secret flag.</summary>
    public ImmutableDictionary<string, Output<object?>> StackOutputs { get; private set; } = ImmutableDictionary<string, Output<object?>>.Empty;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var (type, name) = (args.Type!, args.Name!);
        Assert.True(Inputs.TryAdd((type, name), args.Inputs), $"{type} {name} is registered twice");
        return Task.FromResult<(string?, object)>(preview ? (null, args.Inputs) : ($"{name}-id", args.Inputs.SetItems(Computed(type, name))));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        throw new InvalidOperationException($"the program calls {args.Token}: a preview has to work without credentials");

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn!.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal)) StackOutputs = StackOutputs.SetItems(args.Outputs);
        return Task.CompletedTask;
    }

    private static Dictionary<string, object> Computed(string type, string name) => type switch
    {
        "tls:index/privateKey:PrivateKey" => new() { ["privateKeyPem"] = Output.CreateSecret($"PRIVATE {name}"), ["publicKeyPem"] = $"PUBLIC {name}" },
        "tls:index/certRequest:CertRequest" => new() { ["certRequestPem"] = $"REQUEST {name}" },
        "tls:index/selfSignedCert:SelfSignedCert" or "tls:index/locallySignedCert:LocallySignedCert" => new() { ["certPem"] = $"CERTIFICATE {name}" },
        "command:remote:Command" => new() { ["stdout"] = $"ANSWER {name}\n", ["stderr"] = "" },
        "command:local:Command" => new() { ["stdout"] = $"ANSWER {name}", ["stderr"] = "" },
        "aws:ec2/instance:Instance" => new() { ["privateIp"] = "10.40.0.7" },
        "aws:kms/key:Key" => new() { ["arn"] = $"arn:{name}", ["keyId"] = $"key-{name}" },
        "aws:ec2/vpcEndpoint:VpcEndpoint" => new() { ["prefixListId"] = $"pl-{name}" },
        "aws:iam/role:Role" => new() { ["arn"] = $"arn:{name}", ["name"] = name },
        "aws:iam/instanceProfile:InstanceProfile" => new() { ["name"] = name },
        "aws:cloudwatch/logGroup:LogGroup" => new() { ["arn"] = $"arn:{name}" },
        _ => [],
    };
}
