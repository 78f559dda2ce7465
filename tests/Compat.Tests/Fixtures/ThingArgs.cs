using Pulumi;

namespace Compat.Tests.Fixtures;

/// <summary>Arguments with one property of each kind, in the shape SDK generators write.</summary>
public sealed class ThingArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("names")]
    private InputList<string>? _names;

    [Input("password")]
    private Input<string>? _password;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("isOn")]
    public Input<bool>? IsOn { get; set; }

    [Input("colour")]
    public Input<Colour>? Colour { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("either")]
    public InputUnion<string, int>? Either { get; set; }

    [Input("json")]
    public InputJson? Json { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    public InputList<PartArgs> Parts
    {
        get => _parts ??= new InputList<PartArgs>();
        set => _parts = value;
    }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("resource")]
    public Input<Resource>? Resource { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("plain")]
    public object? Plain { get; set; }

    [Input("document", json: true)]
    public Input<PartArgs>? Document { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    public InputList<string> Names
    {
        get => _names ??= new InputList<string>();
        set => _names = value;
    }

    public Input<string>? Password
    {
        get => _password;
        set
        {
            var empty = Output.CreateSecret(0);
            _password = Output.Tuple<Input<string>?, int>(value, empty).Apply(t => t.Item1);
        }
    }
}
