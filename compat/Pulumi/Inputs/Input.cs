namespace Pulumi;

/// <summary>A property of a resource: a plain value or an output.</summary>
public class Input<T> : IInput
{
    private protected Output<T> _output;

    private protected Input(Output<T> output) => _output = output ?? throw new ArgumentNullException(nameof(output));

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input._output;

    IOutput IInput.ToOutput() => _output;
}
