using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

public enum TaskState
{
    [EnumMember(Value = "new")]
    New = 0,

    [EnumMember(Value = "allocated")]
    Allocated = 1,

    [EnumMember(Value = "pending")]
    Pending = 2,

    [EnumMember(Value = "assigned")]
    Assigned = 3,

    [EnumMember(Value = "accepted")]
    Accepted = 4,

    [EnumMember(Value = "preparing")]
    Preparing = 5,

    [EnumMember(Value = "ready")]
    Ready = 6,

    [EnumMember(Value = "starting")]
    Starting = 7,

    [EnumMember(Value = "running")]
    Running = 8,

    [EnumMember(Value = "complete")]
    Complete = 9,

    [EnumMember(Value = "shutdown")]
    Shutdown = 10,

    [EnumMember(Value = "failed")]
    Failed = 11,

    [EnumMember(Value = "rejected")]
    Rejected = 12,

    [EnumMember(Value = "remove")]
    Remove = 13,

    [EnumMember(Value = "orphaned")]
    Orphaned = 14,
}
