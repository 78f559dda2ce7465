using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi;

namespace Golden.TestHost;

/// <summary>Turns the inputs of a spec into arguments, with references resolved.</summary>
internal sealed partial class TestInputs(IReadOnlyDictionary<string, TestResource> resources)
{
    public TestArgs Read(ImmutableDictionary<string, JsonElement> inputs)
    {
        var args = new TestArgs
        {
            Create = Text(inputs, "create"),
            Update = Text(inputs, "update"),
            Delete = Text(inputs, "delete"),
            Stdin = Text(inputs, "stdin"),
            Dir = Text(inputs, "dir"),
            Logging = Text(inputs, "logging"),
            Algorithm = Text(inputs, "algorithm"),
            EcdsaCurve = Text(inputs, "ecdsaCurve"),
            PrivateKeyPem = Text(inputs, "privateKeyPem"),
            CertRequestPem = Text(inputs, "certRequestPem"),
            CaPrivateKeyPem = Text(inputs, "caPrivateKeyPem"),
            CaCertPem = Text(inputs, "caCertPem"),
        };
        if (inputs.TryGetValue("triggers", out var triggers))
            args.Triggers = triggers.EnumerateArray().Select(t => (Input<object>)Text(t).Apply(text => (object)text)).ToArray();
        if (inputs.TryGetValue("dnsNames", out var names)) args.DnsNames = Texts(names);
        if (inputs.TryGetValue("allowedUses", out var uses)) args.AllowedUses = Texts(uses);
        if (inputs.TryGetValue("validityPeriodHours", out var validity)) args.ValidityPeriodHours = validity.GetInt32();
        if (inputs.TryGetValue("earlyRenewalHours", out var renewal)) args.EarlyRenewalHours = renewal.GetInt32();
        if (inputs.TryGetValue("isCaCertificate", out var authority)) args.IsCaCertificate = authority.GetBoolean();
        if (inputs.TryGetValue("subject", out var subject)) args.Subject = new TestSubjectArgs { CommonName = subject.GetProperty("commonName").GetString()! };
        if (inputs.TryGetValue("connection", out var connection)) args.Connection = Output.CreateSecret(Connection(connection));
        if (inputs.TryGetValue("environment", out var environment))
        {
            args.Environment = [];
            foreach (var variable in environment.EnumerateObject()) args.Environment.Add(variable.Name, Text(variable.Value));
        }

        return args;
    }

    private static TestConnectionArgs Connection(JsonElement e) => new()
    {
        Host = e.GetProperty("host").GetString()!,
        Port = e.GetProperty("port").GetDouble(),
        User = e.GetProperty("user").GetString()!,
        HostKey = e.GetProperty("hostKey").GetString()!,
        PrivateKey = Output.CreateSecret(e.GetProperty("privateKey").GetString()!),
        DialErrorLimit = e.GetProperty("dialErrorLimit").GetInt32(),
    };

    private Input<string>? Text(ImmutableDictionary<string, JsonElement> inputs, string name) =>
        inputs.TryGetValue(name, out var value) ? Text(value) : (Input<string>?)null;

    private Input<string>[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => (Input<string>)Text(t))];

    private Output<string> Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) return Output.CreateSecret(Text(value.GetProperty("secret")));
        var parts = Reference().Split(value.ToString())
            .Select((part, i) => i % 2 == 0 ? Output.Create(part) : Resolve(part).Apply(text => text ?? ""));
        return Output.All(parts).Apply(texts => string.Concat(texts));
    }

    private Output<string?> Resolve(string reference) => reference.Split('.') is [var name, var output]
        ? resources[name].Get(output)
        : throw new ArgumentException(reference, nameof(reference));

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Reference();
}
