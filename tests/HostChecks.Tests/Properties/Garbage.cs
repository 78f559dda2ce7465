using FsCheck;
using FsCheck.Fluent;

namespace HostChecks.Tests.Properties;

/// <summary>What a host that wants to do harm, or is broken, might send.</summary>
internal static class Garbage
{
    private static readonly string[] _pieces =
    [
        "{", "}", "[", "]", "\"", "\\", ":", ",", "=", "|", "-", "\n", "\r\n", "\t", " ", "\0", "\u00e9", "\u202e", "\ud800", "9", "-1", "99999999999999999999", "1e999", "0x", "a", "'", "%", "/", "..", "#", ";", "@",
        "true", "null", "\"\":", "{\"a\":", "[[[[[[[[", "process ", "arg ", "config read /", "| ", "-w /", "-a always,exit ", "-S ", "-F ", "-k", "root:x:", "tcp LISTEN 0 5 ", "127.0.0.1:", "users:((\"",
        "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "MIIB", "Id=", "LoadState=", "[Section", "table inet x {", "chain y {", "type filter hook input priority filter; policy drop;", "{\"nftables\":[", "{\"filesystems\":[", "lists ", "update ",
        "now=", "asked=", "answered=", "enabled ", "regular file|644|0|", "\n@TOKEN b 0\n", "\n@TOKEN r 0 ended 0\n", "eyJ", "://", "password", "\"HostConfig\":{", "\"Config\":{",
    ];

    /// <summary>Pieces of every format in any order, and any text at all.</summary>
    public static Arbitrary<string> Text { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(_pieces).ListOf().Select(string.Concat),
            Gen.Choose(0, 0xFFFF).Select(number => (char)number).ListOf().Select(characters => new string([.. characters])),
            Gen.Choose(1, 3000).SelectMany(times => Gen.Elements(_pieces).Select(piece => string.Concat(Enumerable.Repeat(piece, times))))),
        text => text.Length < 2 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]]);

    /// <summary>A real text with a few things cut out, doubled or replaced.</summary>
    public static Arbitrary<string> Damaged(string real) => Arb.From(
        Gen.Choose(1, 6).SelectMany(_ => Gen.Choose(0, Math.Max(0, real.Length - 1)).Two().SelectMany(cut => Gen.Elements(_pieces).Select(piece => Damage(real, cut.Item1, cut.Item2, piece)))));

    private static string Damage(string real, int one, int other, string piece)
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return (from % 3) switch
        {
            0 => real[..from] + piece + real[from..],
            1 => real[..from] + piece + real[to..],
            _ => real[..to] + real[from..],
        };
    }
}
