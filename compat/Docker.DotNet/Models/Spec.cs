using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Spec
{
    [DataMember(Name = "CAConfig")]
    public CAConfig CAConfig { get; set; }

    [DataMember(Name = "Dispatcher")]
    public DispatcherConfig Dispatcher { get; set; }

    [DataMember(Name = "EncryptionConfig")]
    public EncryptionConfig EncryptionConfig { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Orchestration")]
    public OrchestrationConfig Orchestration { get; set; }

    [DataMember(Name = "Raft")]
    public RaftConfig Raft { get; set; }

    [DataMember(Name = "TaskDefaults")]
    public TaskDefaults TaskDefaults { get; set; }
}
