using System.Text.Json;
using System.Text.Json.Nodes;
using Baseline.Hosts;
using GoldenHost.Components.Trust;
using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>Writes the fleet document: what the host checks need to reach and judge nodes (docs/architecture.md).</summary>
internal static class FleetNode
{
    /// <summary>One node of the document. Secret, because it holds the keys to the node.</summary>
    public static Output<string> Describe(NodeEndpoint node, RemoteLogin login, Enrolment enrolment, TrustRoots trust) => Output.CreateSecret(
        Output.All(node.Address, enrolment.HostKey, trust.Docker.CertificatePem, trust.Operator.CertificatePem, trust.Operator.KeyPem).Apply(parts => new JsonObject
        {
            ["name"] = node.Plan.Name,
            ["ssh"] = new JsonObject
            {
                ["host"] = parts[0],
                ["port"] = node.SshPort,
                ["user"] = login.User,
                ["hostKey"] = parts[1],
                ["privateKey"] = login.PrivateKey.Reveal(),
            },
            ["docker"] = new JsonObject
            {
                ["endpoint"] = $"tcp://{parts[0]}:{node.DockerPort}",
                ["tlsName"] = node.Plan.Name,
                ["ca"] = parts[2],
                ["cert"] = parts[3],
                ["key"] = parts[4],
            },
            ["spec"] = JsonSerializer.SerializeToNode(node.Plan.Spec, HostSpecJson.Options),
        }.ToJsonString()));

    /// <summary>The whole document.</summary>
    public static Output<string> Document(IEnumerable<Output<string>> nodes) => Output.CreateSecret(
        Output.All(nodes).Apply(texts => new JsonObject
        {
            ["schemaVersion"] = 1,
            ["nodes"] = new JsonArray([.. texts.Select(text => JsonNode.Parse(text))]),
        }.ToJsonString()));
}
