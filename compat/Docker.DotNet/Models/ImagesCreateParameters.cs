using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ImagesCreateParameters
{
    [QueryStringParameter("changes", false)]
    public IList<string> Changes { get; set; }

    [QueryStringParameter("fromImage", false)]
    public string FromImage { get; set; }

    [QueryStringParameter("fromSrc", false)]
    public string FromSrc { get; set; }

    [QueryStringParameter("message", false)]
    public string Message { get; set; }

    [QueryStringParameter("platform", false)]
    public string Platform { get; set; }

    [DataMember(Name = "RegistryAuth")]
    public AuthConfig RegistryAuth { get; set; }

    [QueryStringParameter("repo", false)]
    public string Repo { get; set; }

    [QueryStringParameter("tag", false)]
    public string Tag { get; set; }
}
