using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class JSONMessage
{
    [DataMember(Name = "aux")]
    public ObjectExtensionData Aux { get; set; }

    [DataMember(Name = "errorDetail")]
    public JSONError Error { get; set; }

    [DataMember(Name = "error")]
    public string ErrorMessage { get; set; }

    [DataMember(Name = "from")]
    public string From { get; set; }

    [DataMember(Name = "id")]
    public string ID { get; set; }

    [DataMember(Name = "progressDetail")]
    public JSONProgress Progress { get; set; }

    [DataMember(Name = "progress")]
    public string ProgressMessage { get; set; }

    [DataMember(Name = "status")]
    public string Status { get; set; }

    [DataMember(Name = "stream")]
    public string Stream { get; set; }

    [DataMember(Name = "time")]
    public DateTime Time { get; set; }

    [DataMember(Name = "timeNano")]
    public long TimeNano { get; set; }
}
