namespace Policies.Sdk.Values;

/// <summary>What a value that is not known yet will be. Pulumi sends most unknown outputs as <see cref="String"/>, whatever they become.</summary>
public enum UnknownKind
{
    Boolean,
    Number,
    String,
    Array,
    Asset,
    Archive,
    Object,
}
