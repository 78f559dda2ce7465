using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfig
{
    [DataMember(Name = "Args")]
    public PluginConfigArgs Args { get; set; }

    [DataMember(Name = "Description")]
    public string Description { get; set; }

    [DataMember(Name = "DockerVersion")]
    public string DockerVersion { get; set; }

    [DataMember(Name = "Documentation")]
    public string Documentation { get; set; }

    [DataMember(Name = "Entrypoint")]
    public IList<string> Entrypoint { get; set; }

    [DataMember(Name = "Env")]
    public IList<PluginEnv> Env { get; set; }

    [DataMember(Name = "Interface")]
    public PluginConfigInterface Interface { get; set; }

    [DataMember(Name = "IpcHost")]
    public bool IpcHost { get; set; }

    [DataMember(Name = "Linux")]
    public PluginConfigLinux Linux { get; set; }

    [DataMember(Name = "Mounts")]
    public IList<PluginMount> Mounts { get; set; }

    [DataMember(Name = "Network")]
    public PluginConfigNetwork Network { get; set; }

    [DataMember(Name = "PidHost")]
    public bool PidHost { get; set; }

    [DataMember(Name = "PropagatedMount")]
    public string PropagatedMount { get; set; }

    [DataMember(Name = "rootfs")]
    public PluginConfigRootfs Rootfs { get; set; }

    [DataMember(Name = "User")]
    public PluginConfigUser User { get; set; }

    [DataMember(Name = "WorkDir")]
    public string WorkDir { get; set; }
}
