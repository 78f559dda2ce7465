using Baseline.Parsing;
using Baseline.Tests.Tools;

namespace Baseline.Tests.Parsing;

public sealed class DebianVersionTests
{
    // Forms that Docker's packages have had, and the corners of the policy.
    private static readonly string[] Versions =
    [
        "0", "1", "1.0", "1.0-1", "1.0-1+b1", "1.0~rc1-1", "1.0~~", "1.0~", "1.0a", "1.0+dfsg1-1", "1.0.1", "1:0.9", "2:0", "10", "9", "009", "1.10", "1.9", "1.0-0",
        "1.1.5+ds1-1", "1.1.5+ds1-1+deb12u1", "1.1.5+ds1-1+deb12u10", "1.1.12+ds1-1", "1.1.15+ds1-2+b4", "1.0.0~rc93+ds1-5+deb11u3", "1.0.0~rc6+dfsg1-2", "1.0.0-rc93",
        "20.10.24+dfsg1-1+deb12u1+b6", "26.1.5+dfsg1-9+deb13u1", "5:29.8.2-1~debian.12~bookworm", "1.4.13~ds1-1~deb11u6", "1.6.20~ds1-1+deb12u3", "2.2.0-1", "1.z", "1.Z",
    ];

    /// <summary>All pairs against dpkg itself, in one shell: thousands of processes would take minutes.</summary>
    [SkippableFact]
    public async Task Orders_every_pair_as_dpkg_does()
    {
        Tool.Need("dpkg", "sh");
        var pairs = Versions.SelectMany(a => Versions.Select(b => (a, b))).Where((_, n) => n % 3 == 0).ToList();
        const string Script = """
            while [ "$#" -gt 0 ]; do
              if dpkg --compare-versions "$1" lt "$2" 2>/dev/null; then echo -1; elif dpkg --compare-versions "$1" gt "$2" 2>/dev/null; then echo 1; else echo 0; fi
              shift 2
            done
            """;
        var (_, output) = await Tool.RunAsync(["sh", "-c", Script, "sh", .. pairs.SelectMany(p => (string[])[p.a, p.b])]);

        var found = pairs.Zip(output.Split('\n'), (p, said) => (p, said, ours: Math.Sign(DebianVersion.Compare(p.a, p.b))));
        Assert.All(found, f => Assert.True(f.said == $"{f.ours}", $"{f.p}: dpkg {f.said}, ours {f.ours}"));
    }

    [Fact]
    public void Order_is_the_reverse_when_the_sides_are_swapped() =>
        Assert.All(Versions.SelectMany(a => Versions.Select(b => (a, b))), p => Assert.Equal(Math.Sign(DebianVersion.Compare(p.a, p.b)), -Math.Sign(DebianVersion.Compare(p.b, p.a))));
}
