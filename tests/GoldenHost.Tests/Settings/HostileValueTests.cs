using GoldenHost.Settings;

namespace GoldenHost.Tests.Settings;

public sealed class HostileValueTests
{
    private static readonly string[] _values =
    [
        "", " ", "null", "true", "[]", "{}", "[null]", "[[]]", "[{}]", "[0]", "[\"\"]", "[\"\\u0000\"]", "[1,\"n1\",{}]",
        "{\"a\":1,\"a\":2}", "{\"first\":1,\"first\":2}", "{\"first\":null}", "{\"first\":2147483647,\"count\":1024}", "{\"\":\"\"}",
        "-1", "1e999", "99999999999999999999", "0x10", "NaN", "\0", "\uD800", "[\"\uD800\"]", "'", "$(id)", "`id`",
        "[{\"destination\":null,\"port\":null}]", "[{\"destination\":\"/\",\"port\":1}]", "[{\"destination\":\"1.2.3.4/\",\"port\":1,\"cidrs\":[null]}]",
        "[{\"cidr\":\"10.40.0.0/-1\",\"availabilityZone\":{}}]", "[{\"destination\":\"::/128\",\"gateway\":\"tgw\"}]",
        "{\"address\":\"%eth0\",\"peerName\":\".\",\"caPem\":\"-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----\"}",
        "[\"ssh-ed25519 AAAA\"]", "[\"ssh-ed25519 /////////w==\"]", new string('[', 5000), new string('a', 100_000),
    ];

    public static TheoryData<string, string> StacksAndKeys
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var key in SettingKeys.All)
            {
                data.Add("local", key.FullName);
                data.Add("prod", key.FullName);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(StacksAndKeys))]
    public void No_value_brings_the_parser_down(string stack, string key)
    {
        var valid = StackFile.Load(stack);
        foreach (var value in _values)
        {
            var thrown = Record.Exception(() => SettingsParser.Parse(StackFile.Parse(valid.SetItem(key, value))));

            if (thrown is null) continue;
            var report = Assert.IsType<ConfigurationException>(thrown);
            Assert.Contains(key, report.Message, StringComparison.Ordinal);
            Assert.All(report.Errors, error => Assert.True(error.Found.Length < 200, error.Found.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void A_name_given_twice_in_an_object_is_an_error()
    {
        var values = StackFile.Load("local").SetItem("goldenhost:localPorts", """{"first":30000,"first":40000}""");

        Assert.Equal("goldenhost:localPorts", Assert.Single(Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackFile.Parse(values))).Errors).Path);
    }
}
