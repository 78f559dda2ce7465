namespace HostChecks.Docker;

/// <summary>Joins JSON documents without parsing them again.</summary>
internal static class JsonPieces
{
    public static byte[] Array(SortedDictionary<string, byte[]> items) => Join((byte)'[', items.Select(item => item.Value), (byte)']');

    /// <param name="items">Values by name; names are ids of the engine (hexadecimal and a colon) and need no escaping.</param>
    public static byte[] Object(SortedDictionary<string, byte[]> items) =>
        Join((byte)'{', items.Select(item => (byte[])[.. System.Text.Encoding.UTF8.GetBytes($"\"{item.Key}\":"), .. item.Value]), (byte)'}');

    private static byte[] Join(byte open, IEnumerable<byte[]> items, byte close)
    {
        using var joined = new MemoryStream();
        joined.WriteByte(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) joined.WriteByte((byte)',');
            joined.Write(item);
            first = false;
        }
        joined.WriteByte(close);
        return joined.ToArray();
    }
}
