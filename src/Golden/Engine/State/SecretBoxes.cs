using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Golden.Cli;

namespace Golden.Engine.State;

/// <summary>
/// Finds the key of a state file. With <c>PULUMI_CONFIG_PASSPHRASE</c> set, the key is derived from it (PBKDF2,
/// HMAC-SHA-256, 600,000 rounds as OWASP advises for 2023 and later); otherwise it is a random file of the user's own
/// (mode 0600) outside the checkout. A state file remembers which.
/// </summary>
/// <param name="passphrase"><c>null</c> or empty: none.</param>
/// <param name="keyFile">Full path of the user's key file.</param>
public sealed class SecretBoxes(string? passphrase, string keyFile)
{
    public const string PassphraseVariable = "PULUMI_CONFIG_PASSPHRASE";

    private const int KeySize = 32;
    private const int Rounds = 600_000;

    /// <summary>The default key file: <c>$XDG_STATE_HOME/golden/state-key</c>, usually <c>~/.local/state/golden/state-key</c>.</summary>
    public static string DefaultKeyFile()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        return Path.Combine(string.IsNullOrEmpty(state) ? Path.Combine(home, ".local", "state") : state, "golden", "state-key");
    }

    /// <summary>A key for a state file that does not exist yet.</summary>
    public ISecretBox Create() =>
        string.IsNullOrEmpty(passphrase)
            ? FromKeyFile(KeyFiles.ReadOrCreate(keyFile, KeySize))
            : FromPassphrase(passphrase, RandomNumberGenerator.GetBytes(16), Rounds);

    /// <summary>The key that a state file was written with.</summary>
    /// <exception cref="UserErrorException">It is not here.</exception>
    public ISecretBox Open(JsonElement header, string stateFile)
    {
        if (header.GetProperty("kind").GetString() == "passphrase")
        {
            if (string.IsNullOrEmpty(passphrase))
                throw new UserErrorException($"{stateFile} is encrypted with a passphrase.\nSet {PassphraseVariable} and run again.");
            return FromPassphrase(passphrase, header.GetProperty("salt").GetBytesFromBase64(), header.GetProperty("rounds").GetInt32());
        }

        var key = KeyFiles.Read(keyFile)
            ?? throw new UserErrorException($"{stateFile} is encrypted with the key file {keyFile}, which does not exist.\nPut it back from a backup.");
        var box = FromKeyFile(key);
        if (box.Header.GetProperty("id").GetString() != header.GetProperty("id").GetString())
            throw new UserErrorException($"{stateFile} was encrypted with another key than the one in {keyFile}.\nPut that key back from a backup.");
        return box;
    }

    private AesSecretBox FromKeyFile(byte[] key)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(key))[..16];
        return new AesSecretBox(key, JsonSerializer.SerializeToElement(new { kind = "keyFile", id }), keyFile);
    }

    private static AesSecretBox FromPassphrase(string passphrase, byte[] salt, int rounds)
    {
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, rounds, HashAlgorithmName.SHA256, KeySize);
        return new AesSecretBox(key, JsonSerializer.SerializeToElement(new { kind = "passphrase", salt, rounds }), PassphraseVariable);
    }
}
