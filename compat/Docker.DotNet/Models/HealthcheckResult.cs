using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class HealthcheckResult
{
    [DataMember(Name = "End")]
    public DateTime End { get; set; }

    [DataMember(Name = "ExitCode")]
    public long ExitCode { get; set; }

    [DataMember(Name = "Output")]
    public string Output { get; set; }

    [DataMember(Name = "Start")]
    public DateTime Start { get; set; }
}
