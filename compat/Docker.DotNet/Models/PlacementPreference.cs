using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PlacementPreference
{
    [DataMember(Name = "Spread")]
    public SpreadOver Spread { get; set; }
}
