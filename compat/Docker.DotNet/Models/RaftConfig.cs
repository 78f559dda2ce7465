using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class RaftConfig
{
    [DataMember(Name = "ElectionTick")]
    public long ElectionTick { get; set; }

    [DataMember(Name = "HeartbeatTick")]
    public long HeartbeatTick { get; set; }

    [DataMember(Name = "KeepOldSnapshots")]
    public ulong? KeepOldSnapshots { get; set; }

    [DataMember(Name = "LogEntriesForSlowFollowers")]
    public ulong LogEntriesForSlowFollowers { get; set; }

    [DataMember(Name = "SnapshotInterval")]
    public ulong SnapshotInterval { get; set; }
}
