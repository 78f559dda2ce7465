using Golden.Cli;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Tests.Engine.State;

public sealed class FileStateStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-state-").FullName;

    private string Path1 => Path.Combine(_folder, "local.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_saved_is_loaded()
    {
        Store().Save(Sample());
        var loaded = Store().Load()!;
        Assert.Equal(Sample().Resources[0].Inputs, loaded.Resources[0].Inputs);
        Assert.Equal(Sample().Pending[0], loaded.Pending[0]);
        Assert.Equal(7, loaded.Serial);
    }

    [Fact]
    public void File_and_key_are_readable_by_their_owner_only()
    {
        Store().Save(Sample());
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path1));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(_folder, "key")));
    }

    [Fact]
    public void A_missing_key_another_key_and_a_changed_secret_are_told_apart()
    {
        Store().Save(Sample());
        var text = File.ReadAllText(Path1);
        Assert.Contains("another key", Assert.Throws<UserErrorException>(() => Other().Load()).Message, StringComparison.Ordinal);
        var at = text.IndexOf("ciphertext\": \"", StringComparison.Ordinal) + 20;
        File.WriteAllText(Path1, text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]);
        Assert.Contains("cannot be decrypted", Assert.Throws<UserErrorException>(() => Store().Load()).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "key"));
        Assert.Contains("does not exist", Assert.Throws<UserErrorException>(() => Store().Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passphrase_opens_what_it_closed_and_a_wrong_one_does_not()
    {
        Store("open sesame").Save(Sample());
        Assert.Equal(Sample().Resources[0].Inputs, Store("open sesame").Load()!.Resources[0].Inputs);
        Assert.Throws<UserErrorException>(() => Store("open barley").Load());
        Assert.Contains(SecretBoxes.PassphraseVariable, Assert.Throws<UserErrorException>(() => Store().Load()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"schemaVersion\":1,\"encryption\":{}}")]
    public void A_file_that_is_no_state_is_a_clear_error(string text)
    {
        File.WriteAllText(Path1, text);
        Assert.Contains("is not a state file", Assert.Throws<UserErrorException>(() => Store().Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_refused()
    {
        File.WriteAllText(Path1, "{\"schemaVersion\":2}");
        Assert.Contains("schema version 2", Assert.Throws<UserErrorException>(() => Store().Load()).Message, StringComparison.Ordinal);
    }

    private static StackState Sample()
    {
        var inputs = PropertyObject.Empty
            .With("text", PropertyValue.Of("ä\n\"<&>"))
            .With("list", PropertyValue.ListOf([PropertyValue.Of(1.5), PropertyValue.Null, PropertyValue.Of(true)]))
            .With("secret", PropertyValue.SecretOf(PropertyObject.Empty.With("a", PropertyValue.Of("b"))));
        return new StackState
        {
            Project = "p",
            Stack = "local",
            Serial = 7,
            Resources = [new ResourceState { Urn = "urn:pulumi:local::p::t::n", Type = "t", Name = "n", Custom = true, Id = "1", Inputs = inputs }],
            Pending = [new PendingOperation(OperationKind.Discard, "u", "t", inputs)],
        };
    }

    private FileStateStore Store(string? passphrase = null) => new(Path1, new SecretBoxes(passphrase, Path.Combine(_folder, "key")));

    private FileStateStore Other()
    {
        var other = new SecretBoxes(null, Path.Combine(_folder, "other-key"));
        other.Create();
        return new FileStateStore(Path1, other);
    }
}
