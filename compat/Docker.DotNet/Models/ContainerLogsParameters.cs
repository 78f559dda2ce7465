namespace Docker.DotNet.Models;

public class ContainerLogsParameters
{
    [QueryStringParameter("follow", false)]
    public bool? Follow { get; set; }

    [QueryStringParameter("stderr", false)]
    public bool? ShowStderr { get; set; }

    [QueryStringParameter("stdout", false)]
    public bool? ShowStdout { get; set; }

    [QueryStringParameter("since", false)]
    public string Since { get; set; }

    [QueryStringParameter("tail", false)]
    public string Tail { get; set; }

    [QueryStringParameter("timestamps", false)]
    public bool? Timestamps { get; set; }

    [QueryStringParameter("until", false)]
    public string Until { get; set; }
}
