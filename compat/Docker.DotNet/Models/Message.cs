using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Message
{
    [DataMember(Name = "Action")]
    public string Action { get; set; }

    [DataMember(Name = "Actor")]
    public Actor Actor { get; set; }

    [DataMember(Name = "from")]
    public string From { get; set; }

    [DataMember(Name = "id")]
    public string ID { get; set; }

    [DataMember(Name = "scope")]
    public string Scope { get; set; }

    [DataMember(Name = "status")]
    public string Status { get; set; }

    [DataMember(Name = "time")]
    public long Time { get; set; }

    [DataMember(Name = "timeNano")]
    public long TimeNano { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
