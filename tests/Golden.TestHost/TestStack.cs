using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Golden.TestHost;

/// <summary>A program made of data: the setting <c>test:resources</c>.</summary>
public sealed class TestStack : Stack
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, TestResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TestComponent> _components = new(StringComparer.Ordinal);

    public TestStack(StackOptions options)
        : base(options)
    {
        if (Environment.GetEnvironmentVariable("PLAN") == "forever") Hang();
        var specs = new Config("test").RequireObject<ImmutableArray<TestSpec>>("resources", _json);
        foreach (var spec in specs) _resources.Add(spec.Name, Make(spec));
        var shown = specs.Where(spec => !spec.Hidden).Select(spec => KeyValuePair.Create(spec.Name, _resources[spec.Name])).ToList();
        Stdout = Output.All(shown.Select(r => r.Value.Stdout.Apply(text => KeyValuePair.Create(r.Key, text ?? ""))))
            .Apply(pairs => pairs.ToImmutableDictionary());
        Certificates = Output.All(shown.Select(r => r.Value.CertPem.Apply(text => KeyValuePair.Create(r.Key, text ?? ""))))
            .Apply(pairs => pairs.Where(p => p.Value.Length > 0).ToImmutableDictionary());
        NextSteps = Output.Create(ImmutableArray.Create("./golden status"));
    }

    [Output("stdout")] public Output<ImmutableDictionary<string, string>> Stdout { get; private set; }

    [Output("certificates")] public Output<ImmutableDictionary<string, string>> Certificates { get; private set; }

    [Output("nextSteps")] public Output<ImmutableArray<string>> NextSteps { get; private set; }

    private TestResource Make(TestSpec spec)
    {
        var options = new CustomResourceOptions
        {
            Protect = spec.Protect,
            DeleteBeforeReplace = spec.DeleteBeforeReplace,
            IgnoreChanges = [.. spec.IgnoreChanges],
            // As the class of the real provider has it.
            ReplaceOnChanges = ["triggers[*]", .. spec.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. spec.SecretOutputs],
            Aliases = [.. spec.Aliases.Select(name => (Input<Alias>)new Alias { Name = name })],
            DependsOn = spec.DependsOn.Select(name => (Resource)_resources[name]).ToArray(),
            Parent = spec.Component is null ? null : Component(spec.Component),
        };
        return new TestResource(spec.Type, spec.Name, new TestInputs(_resources).Read(spec.Inputs), options);
    }

    private static void Hang()
    {
        File.WriteAllText("planning", "");
        Thread.Sleep(Timeout.Infinite);
    }

    private TestComponent Component(string name) =>
        _components.TryGetValue(name, out var component) ? component : _components[name] = new TestComponent(name);
}
