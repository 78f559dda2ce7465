namespace Policies.Sdk.Configuration;

/// <summary>JSON schema types that a policy's settings can have.</summary>
public enum ConfigType
{
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}
