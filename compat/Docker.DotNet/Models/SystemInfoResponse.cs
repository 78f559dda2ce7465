using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SystemInfoResponse
{
    [DataMember(Name = "Architecture")]
    public string Architecture { get; set; }

    [DataMember(Name = "BridgeNfIp6tables")]
    public bool BridgeNfIP6tables { get; set; }

    [DataMember(Name = "BridgeNfIptables")]
    public bool BridgeNfIptables { get; set; }

    [DataMember(Name = "CpuCfsPeriod")]
    public bool CPUCfsPeriod { get; set; }

    [DataMember(Name = "CpuCfsQuota")]
    public bool CPUCfsQuota { get; set; }

    [DataMember(Name = "CPUSet")]
    public bool CPUSet { get; set; }

    [DataMember(Name = "CPUShares")]
    public bool CPUShares { get; set; }

    [DataMember(Name = "CgroupDriver")]
    public string CgroupDriver { get; set; }

    [DataMember(Name = "CgroupVersion")]
    public string CgroupVersion { get; set; }

    [DataMember(Name = "ClusterAdvertise")]
    public string ClusterAdvertise { get; set; }

    [DataMember(Name = "ClusterStore")]
    public string ClusterStore { get; set; }

    [DataMember(Name = "ContainerdCommit")]
    public Commit ContainerdCommit { get; set; }

    [DataMember(Name = "Containers")]
    public long Containers { get; set; }

    [DataMember(Name = "ContainersPaused")]
    public long ContainersPaused { get; set; }

    [DataMember(Name = "ContainersRunning")]
    public long ContainersRunning { get; set; }

    [DataMember(Name = "ContainersStopped")]
    public long ContainersStopped { get; set; }

    [DataMember(Name = "Debug")]
    public bool Debug { get; set; }

    [DataMember(Name = "DefaultAddressPools")]
    public IList<NetworkAddressPool> DefaultAddressPools { get; set; }

    [DataMember(Name = "DefaultRuntime")]
    public string DefaultRuntime { get; set; }

    [DataMember(Name = "DockerRootDir")]
    public string DockerRootDir { get; set; }

    [DataMember(Name = "Driver")]
    public string Driver { get; set; }

    [DataMember(Name = "DriverStatus")]
    public IList<string[]> DriverStatus { get; set; }

    [DataMember(Name = "ExperimentalBuild")]
    public bool ExperimentalBuild { get; set; }

    [DataMember(Name = "GenericResources")]
    public IList<GenericResource> GenericResources { get; set; }

    [DataMember(Name = "HttpProxy")]
    public string HTTPProxy { get; set; }

    [DataMember(Name = "HttpsProxy")]
    public string HTTPSProxy { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "IPv4Forwarding")]
    public bool IPv4Forwarding { get; set; }

    [DataMember(Name = "Images")]
    public long Images { get; set; }

    [DataMember(Name = "IndexServerAddress")]
    public string IndexServerAddress { get; set; }

    [DataMember(Name = "InitBinary")]
    public string InitBinary { get; set; }

    [DataMember(Name = "InitCommit")]
    public Commit InitCommit { get; set; }

    [DataMember(Name = "Isolation")]
    public string Isolation { get; set; }

    [DataMember(Name = "KernelMemory")]
    public bool KernelMemory { get; set; }

    [DataMember(Name = "KernelMemoryTCP")]
    public bool KernelMemoryTCP { get; set; }

    [DataMember(Name = "KernelVersion")]
    public string KernelVersion { get; set; }

    [DataMember(Name = "Labels")]
    public IList<string> Labels { get; set; }

    [DataMember(Name = "LiveRestoreEnabled")]
    public bool LiveRestoreEnabled { get; set; }

    [DataMember(Name = "LoggingDriver")]
    public string LoggingDriver { get; set; }

    [DataMember(Name = "MemTotal")]
    public long MemTotal { get; set; }

    [DataMember(Name = "MemoryLimit")]
    public bool MemoryLimit { get; set; }

    [DataMember(Name = "NCPU")]
    public long NCPU { get; set; }

    [DataMember(Name = "NEventsListener")]
    public long NEventsListener { get; set; }

    [DataMember(Name = "NFd")]
    public long NFd { get; set; }

    [DataMember(Name = "NGoroutines")]
    public long NGoroutines { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "NoProxy")]
    public string NoProxy { get; set; }

    [DataMember(Name = "OSType")]
    public string OSType { get; set; }

    [DataMember(Name = "OSVersion")]
    public string OSVersion { get; set; }

    [DataMember(Name = "OomKillDisable")]
    public bool OomKillDisable { get; set; }

    [DataMember(Name = "OperatingSystem")]
    public string OperatingSystem { get; set; }

    [DataMember(Name = "PidsLimit")]
    public bool PidsLimit { get; set; }

    [DataMember(Name = "Plugins")]
    public PluginsInfo Plugins { get; set; }

    [DataMember(Name = "ProductLicense")]
    public string ProductLicense { get; set; }

    [DataMember(Name = "RegistryConfig")]
    public ServiceConfig RegistryConfig { get; set; }

    [DataMember(Name = "RuncCommit")]
    public Commit RuncCommit { get; set; }

    [DataMember(Name = "Runtimes")]
    public IDictionary<string, Runtime> Runtimes { get; set; }

    [DataMember(Name = "SecurityOptions")]
    public IList<string> SecurityOptions { get; set; }

    [DataMember(Name = "ServerVersion")]
    public string ServerVersion { get; set; }

    [DataMember(Name = "SwapLimit")]
    public bool SwapLimit { get; set; }

    [DataMember(Name = "Swarm")]
    public Info Swarm { get; set; }

    [DataMember(Name = "SystemStatus")]
    public IList<string[]> SystemStatus { get; set; }

    [DataMember(Name = "SystemTime")]
    public string SystemTime { get; set; }

    [DataMember(Name = "Warnings")]
    public IList<string> Warnings { get; set; }
}
