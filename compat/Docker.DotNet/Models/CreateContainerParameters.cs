using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Docker.DotNet.Json;

namespace Docker.DotNet.Models;

[DataContract]
public class CreateContainerParameters
{
    [DataMember(Name = "ArgsEscaped")]
    public bool ArgsEscaped { get; set; }

    [DataMember(Name = "AttachStderr")]
    public bool AttachStderr { get; set; }

    [DataMember(Name = "AttachStdin")]
    public bool AttachStdin { get; set; }

    [DataMember(Name = "AttachStdout")]
    public bool AttachStdout { get; set; }

    [DataMember(Name = "Cmd")]
    public IList<string> Cmd { get; set; }

    [DataMember(Name = "Domainname")]
    public string Domainname { get; set; }

    [DataMember(Name = "Entrypoint")]
    public IList<string> Entrypoint { get; set; }

    [DataMember(Name = "Env")]
    public IList<string> Env { get; set; }

    [DataMember(Name = "ExposedPorts")]
    public IDictionary<string, EmptyStruct> ExposedPorts { get; set; }

    [DataMember(Name = "Healthcheck")]
    public HealthConfig Healthcheck { get; set; }

    [DataMember(Name = "HostConfig")]
    public HostConfig HostConfig { get; set; }

    [DataMember(Name = "Hostname")]
    public string Hostname { get; set; }

    [DataMember(Name = "Image")]
    public string Image { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "MacAddress")]
    public string MacAddress { get; set; }

    [QueryStringParameter("name", false)]
    public string Name { get; set; }

    [DataMember(Name = "NetworkDisabled")]
    public bool NetworkDisabled { get; set; }

    [DataMember(Name = "NetworkingConfig")]
    public NetworkingConfig NetworkingConfig { get; set; }

    [DataMember(Name = "OnBuild")]
    public IList<string> OnBuild { get; set; }

    [DataMember(Name = "OpenStdin")]
    public bool OpenStdin { get; set; }

    [QueryStringParameter("platform", false)]
    public string Platform { get; set; }

    [DataMember(Name = "Shell")]
    public IList<string> Shell { get; set; }

    [DataMember(Name = "StdinOnce")]
    public bool StdinOnce { get; set; }

    [DataMember(Name = "StopSignal")]
    public string StopSignal { get; set; }

    [DataMember(Name = "StopTimeout")]
    [JsonConverter(typeof(TimeSpanSecondsConverter))]
    public TimeSpan? StopTimeout { get; set; }

    [DataMember(Name = "Tty")]
    public bool Tty { get; set; }

    [DataMember(Name = "User")]
    public string User { get; set; }

    [DataMember(Name = "Volumes")]
    public IDictionary<string, EmptyStruct> Volumes { get; set; }

    [DataMember(Name = "WorkingDir")]
    public string WorkingDir { get; set; }
}
