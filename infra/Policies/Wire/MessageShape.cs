namespace Policies.Wire;

/// <summary>Which fields of a message are text and which are messages; the others need no check.</summary>
internal sealed class MessageShape
{
    private readonly MessageShape?[] _messages;
    private readonly long _texts;

    /// <param name="texts">Numbers of the fields that are text.</param>
    /// <param name="messages">Fields that are messages.</param>
    public MessageShape(ReadOnlySpan<int> texts, params ReadOnlySpan<(int Field, MessageShape Shape)> messages)
    {
        foreach (var field in texts) _texts |= 1L << field;
        var last = 0;
        foreach (var (field, _) in messages) last = Math.Max(last, field);
        _messages = new MessageShape?[last + 1];
        foreach (var (field, shape) in messages) _messages[field] = shape;
    }

    public bool IsText(int field) => field < 64 && (_texts & (1L << field)) != 0;

    public MessageShape? MessageIn(int field) => field < _messages.Length ? _messages[field] : null;

    /// <summary>Completes a shape that contains itself.</summary>
    public void Contains(int field, MessageShape shape) => _messages[field] = shape;
}
