using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TaskSpec
{
    [DataMember(Name = "ContainerSpec")]
    public ContainerSpec ContainerSpec { get; set; }

    [DataMember(Name = "ForceUpdate")]
    public ulong ForceUpdate { get; set; }

    [DataMember(Name = "LogDriver")]
    public SwarmDriver LogDriver { get; set; }

    [DataMember(Name = "NetworkAttachmentSpec")]
    public NetworkAttachmentSpec NetworkAttachmentSpec { get; set; }

    [DataMember(Name = "Networks")]
    public IList<NetworkAttachmentConfig> Networks { get; set; }

    [DataMember(Name = "Placement")]
    public Placement Placement { get; set; }

    [DataMember(Name = "PluginSpec")]
    public PluginSpec PluginSpec { get; set; }

    [DataMember(Name = "Resources")]
    public ResourceRequirements Resources { get; set; }

    [DataMember(Name = "RestartPolicy")]
    public SwarmRestartPolicy RestartPolicy { get; set; }

    [DataMember(Name = "Runtime")]
    public string Runtime { get; set; }
}
