using System.Text.Json;

namespace Golden.Engine.State;

/// <summary>Encrypts the secrets of one state file.</summary>
public interface ISecretBox
{
    /// <summary>What a reader needs to find or derive the key again; no secret.</summary>
    JsonElement Header { get; }

    string Seal(string plain);

    /// <exception cref="Cli.UserErrorException">The key is not the one that sealed it, or the text was changed.</exception>
    string Open(string sealedText);
}
