using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

public enum RestartPolicyKind
{
    [EnumMember(Value = "")]
    Undefined = 0,

    [EnumMember(Value = "no")]
    No = 1,

    [EnumMember(Value = "always")]
    Always = 2,

    [EnumMember(Value = "on-failure")]
    OnFailure = 3,

    [EnumMember(Value = "unless-stopped")]
    UnlessStopped = 4,
}
