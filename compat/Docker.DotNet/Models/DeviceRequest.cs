using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class DeviceRequest
{
    [DataMember(Name = "Capabilities")]
    public IList<IList<string>> Capabilities { get; set; }

    [DataMember(Name = "Count")]
    public long Count { get; set; }

    [DataMember(Name = "DeviceIDs")]
    public IList<string> DeviceIDs { get; set; }

    [DataMember(Name = "Driver")]
    public string Driver { get; set; }

    [DataMember(Name = "Options")]
    public IDictionary<string, string> Options { get; set; }
}
