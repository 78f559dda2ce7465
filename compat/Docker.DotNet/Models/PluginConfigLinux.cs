using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigLinux
{
    [DataMember(Name = "AllowAllDevices")]
    public bool AllowAllDevices { get; set; }

    [DataMember(Name = "Capabilities")]
    public IList<string> Capabilities { get; set; }

    [DataMember(Name = "Devices")]
    public IList<PluginDevice> Devices { get; set; }
}
