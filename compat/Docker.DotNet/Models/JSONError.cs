using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class JSONError
{
    [DataMember(Name = "code")]
    public long Code { get; set; }

    [DataMember(Name = "message")]
    public string Message { get; set; }
}
