using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Placement
{
    [DataMember(Name = "Constraints")]
    public IList<string> Constraints { get; set; }

    [DataMember(Name = "MaxReplicas")]
    public ulong MaxReplicas { get; set; }

    [DataMember(Name = "Platforms")]
    public IList<Platform> Platforms { get; set; }

    [DataMember(Name = "Preferences")]
    public IList<PlacementPreference> Preferences { get; set; }
}
