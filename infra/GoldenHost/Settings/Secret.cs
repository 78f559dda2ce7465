namespace GoldenHost.Settings;

/// <summary>A value that must not be printed. Only <see cref="Reveal"/> gives it out, so that a record holding one can be logged.</summary>
public sealed class Secret(string value)
{
    public const string Mask = "[secret]";

    public string Reveal() => value;

    public override string ToString() => Mask;
}
