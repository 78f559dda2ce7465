using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerSpec
{
    [DataMember(Name = "Args")]
    public IList<string> Args { get; set; }

    [DataMember(Name = "CapabilityAdd")]
    public IList<string> CapabilityAdd { get; set; }

    [DataMember(Name = "CapabilityDrop")]
    public IList<string> CapabilityDrop { get; set; }

    [DataMember(Name = "Command")]
    public IList<string> Command { get; set; }

    [DataMember(Name = "Configs")]
    public IList<SwarmConfigReference> Configs { get; set; }

    [DataMember(Name = "DNSConfig")]
    public DNSConfig DNSConfig { get; set; }

    [DataMember(Name = "Dir")]
    public string Dir { get; set; }

    [DataMember(Name = "Env")]
    public IList<string> Env { get; set; }

    [DataMember(Name = "Groups")]
    public IList<string> Groups { get; set; }

    [DataMember(Name = "Healthcheck")]
    public HealthConfig Healthcheck { get; set; }

    [DataMember(Name = "Hostname")]
    public string Hostname { get; set; }

    [DataMember(Name = "Hosts")]
    public IList<string> Hosts { get; set; }

    [DataMember(Name = "Image")]
    public string Image { get; set; }

    [DataMember(Name = "Init")]
    public bool? Init { get; set; }

    [DataMember(Name = "Isolation")]
    public string Isolation { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Mounts")]
    public IList<Mount> Mounts { get; set; }

    [DataMember(Name = "OpenStdin")]
    public bool OpenStdin { get; set; }

    [DataMember(Name = "Privileges")]
    public Privileges Privileges { get; set; }

    [DataMember(Name = "ReadOnly")]
    public bool ReadOnly { get; set; }

    [DataMember(Name = "Secrets")]
    public IList<SecretReference> Secrets { get; set; }

    [DataMember(Name = "StopGracePeriod")]
    public long? StopGracePeriod { get; set; }

    [DataMember(Name = "StopSignal")]
    public string StopSignal { get; set; }

    [DataMember(Name = "Sysctls")]
    public IDictionary<string, string> Sysctls { get; set; }

    [DataMember(Name = "TTY")]
    public bool TTY { get; set; }

    [DataMember(Name = "Ulimits")]
    public IList<Ulimit> Ulimits { get; set; }

    [DataMember(Name = "User")]
    public string User { get; set; }
}
