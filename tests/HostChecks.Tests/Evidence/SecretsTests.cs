using HostChecks.Evidence;

namespace HostChecks.Tests.Evidence;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("DB_PASSWORD=x", "DB_PASSWORD=<redacted>")]
    [InlineData("API_KEY=x", "API_KEY=<redacted>")]
    [InlineData("MYSQL_PWD=x", "MYSQL_PWD=<redacted>")]
    [InlineData("EMPTY_PASSWORD=", "EMPTY_PASSWORD=")]
    [InlineData("PATH=/usr/bin", "PATH=/usr/bin")]
    [InlineData("KEYBOARD=de", "KEYBOARD=de")]
    [InlineData("X=AKIAABCDEFGHIJKLMNOP", "X=<redacted>")]
    [InlineData("URL=postgres://u:p@h/db", "URL=postgres://u:<redacted>@h/db")]
    [InlineData("NOEQUALS", "NOEQUALS")]
    public void A_variable_keeps_its_name_and_loses_its_secret(string variable, string expected) => Assert.Equal(expected, Secrets.RedactVariable(variable));

    [Theory]
    [InlineData("{\"log-opts\": {\"splunk-token\": \"abc\"}}", "{\"log-opts\": {\"splunk-token\": \"<redacted>\"}}")]
    [InlineData("arg --password=abc", "arg --password=<redacted>")]
    [InlineData("-w /etc/passwd -p wa -k identity", "-w /etc/passwd -p wa -k identity")]
    [InlineData("-w /etc/security/opasswd -p wa", "-w /etc/security/opasswd -p wa")]
    [InlineData("passwordauthentication no", "passwordauthentication no")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nabc\n-----END EC PRIVATE KEY-----\nrest", "<redacted>\nrest")]
    public void Text_loses_secrets_and_nothing_else(string text, string expected) => Assert.Equal(expected, Secrets.RedactText(text));

    [Theory]
    [InlineData("/bin/sh -c #(nop)  ENV DB_PASSWORD=hunter2", "/bin/sh -c #(nop)  ENV DB_PASSWORD=<redacted>")]
    [InlineData("RUN |1 API_KEY=abc /bin/sh -c make # buildkit", "RUN |1 API_KEY=<redacted> /bin/sh -c make # buildkit")]
    [InlineData("ENV TOKEN=\"a b\" X=1", "ENV TOKEN=<redacted> X=1")]
    [InlineData("ENV PATH=/usr/bin KEYBOARD=de", "ENV PATH=/usr/bin KEYBOARD=de")]
    public void A_build_step_keeps_its_names_and_loses_its_secrets(string step, string expected) => Assert.Equal(expected, Secrets.RedactAssignments(step));
}
