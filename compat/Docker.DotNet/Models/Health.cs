using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Health
{
    [DataMember(Name = "FailingStreak")]
    public long FailingStreak { get; set; }

    [DataMember(Name = "Log")]
    public IList<HealthcheckResult> Log { get; set; }

    [DataMember(Name = "Status")]
    public string Status { get; set; }
}
