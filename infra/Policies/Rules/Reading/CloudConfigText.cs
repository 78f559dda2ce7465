using System.Text;

namespace Policies.Rules.Reading;

/// <summary>The text of a cloud-config without the one thing in it that is different, and secret, on every node: the single-use SSH host key.</summary>
internal static class CloudConfigText
{
    private const string Block = "ssh_keys:";

    /// <summary>Without private keys in the top level block <c>ssh_keys</c>; whatever else is in that block stays.</summary>
    public static string WithoutHostKeys(string document)
    {
        var inKey = false;
        return Keep(document, (line, inBlock) =>
        {
            if (inBlock && line.Contains("-----BEGIN ", StringComparison.Ordinal)) inKey = true;
            var keep = !inBlock || !inKey;
            if (line.Contains("-----END ", StringComparison.Ordinal)) inKey = false;
            return keep;
        });
    }

    /// <summary>Without the top level block <c>ssh_keys</c> as a whole.</summary>
    public static string WithoutHostKeyBlock(string document) => Keep(document, (_, inBlock) => !inBlock);

    private static string Keep(string document, Func<string, bool, bool> keep)
    {
        var rest = new StringBuilder(document.Length);
        var inBlock = false;
        foreach (var line in document.Split('\n'))
        {
            if (line is not [] and not [' ', ..]) inBlock = line == Block;
            if (keep(line, inBlock)) rest.Append(line).Append('\n');
        }

        return rest.ToString();
    }
}
