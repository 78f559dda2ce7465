using System.Globalization;

namespace Golden.Collector;

/// <summary>Configuration of an rsyslogd that takes syslog over mutual TLS (RFC 5425) and writes one line of JSON a message.</summary>
public static class RsyslogConfig
{
    public static string Write(CollectorFolder folder, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
        global(workDirectory="{{folder.Work}}" maxMessageSize="64k"
          defaultNetstreamDriver="ossl"
          defaultNetstreamDriverCAFile="{{folder.ClientCa}}"
          defaultNetstreamDriverCertFile="{{folder.Certificate}}"
          defaultNetstreamDriverKeyFile="{{folder.Key}}")
        module(load="imtcp" streamDriver.name="ossl" streamDriver.mode="1" streamDriver.authMode="x509/certvalid")
        # The host name comes from outside: it must not lead to another folder.
        template(name="file" type="string" string="{{folder.Logs}}/%hostname:::secpath-replace%.jsonl")
        template(name="line" type="list") { property(name="msg") constant(value="\n") }
        # What is no JSON of ours is wrapped, so that every line can be read by the same program.
        template(name="wrapped" type="list" option.jsonf="on") {
          property(outname="ts" name="timereported" dateFormat="rfc3339" format="jsonf")
          property(outname="host" name="hostname" format="jsonf")
          property(outname="app" name="programname" format="jsonf")
          property(outname="msg" name="msg" format="jsonf")
        }
        ruleset(name="nodes") {
          if $msg startswith "{" then {
            action(type="omfile" dynaFile="file" template="line" fileCreateMode="0600" dirCreateMode="0700")
          } else {
            action(type="omfile" dynaFile="file" template="wrapped" fileCreateMode="0600" dirCreateMode="0700")
          }
        }
        input(type="imtcp" address="127.0.0.1" port="{{port}}" ruleset="nodes")
        action(type="omfile" file="{{folder.OwnLog}}" fileCreateMode="0600")

        """);
}
