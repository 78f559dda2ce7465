namespace Policies.Wire;

/// <summary>The requests of the contract, as far as they have to be checked before anything reads them (<c>analyzer.proto</c>).</summary>
internal static class RequestShapes
{
    private static readonly MessageShape _struct = NewStruct();
    private static readonly MessageShape _textToText = new([1, 2]);
    private static readonly MessageShape _options = new([2, 5, 6, 8]);
    private static readonly MessageShape _provider = new([1, 3, 4], (2, _struct));

    public static MessageShape Empty { get; } = new([]);

    public static MessageShape Handshake { get; } = new([1, 2, 3]);

    public static MessageShape ConfigureStack { get; } = new([1, 2, 3, 6], (7, _textToText), (8, _textToText));

    public static MessageShape Configure { get; } = new([], (1, new([1], (2, new([], (2, _struct))))));

    public static MessageShape Analyze { get; } = new([1, 3, 4], (2, _struct), (5, _options), (6, _provider));

    public static MessageShape AnalyzeStack { get; } = new([], (1, new(
        [1, 3, 4, 7, 8], (2, _struct), (5, _options), (6, _provider), (9, new([1], (2, new([1])))))));

    /// <summary>google.protobuf.Struct: a value may be a text (3), a structure (5) or a list (6) of values.</summary>
    private static MessageShape NewStruct()
    {
        var value = new MessageShape([3], (5, Empty), (6, Empty));
        var structure = new MessageShape([], (1, new([1], (2, value))));
        value.Contains(5, structure);
        value.Contains(6, new([], (1, value)));
        return structure;
    }
}
