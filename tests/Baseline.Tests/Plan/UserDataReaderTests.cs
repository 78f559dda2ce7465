using System.IO.Compression;
using System.Text;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Plan;

public sealed class UserDataReaderTests
{
    private const string Small = "#cloud-config\nwrite_files:\n  - path: /etc/a\n    content: |\n      one\nruncmd:\n  - [run, it]\n";

    [Fact]
    public void Reads_back_what_was_rendered()
    {
        var planned = UserDataReader.Read(UserData.Render(Specs.Golden, Specs.BootstrapKey(Specs.Golden)));
        Assert.Equal(HostRenderer.Render(Specs.Golden), planned.Files);
        Assert.Equal(BaselineDigest.Of(Specs.Golden), planned.BaselineDigest);
        Assert.Equal("/usr/local/sbin/golden-apply", Assert.Single(planned.Commands));
    }

    [Fact]
    public void Reads_every_wrapping()
    {
        var gzip = Gzip(Small);
        foreach (var form in new[] { Small, Base64(Small), Convert.ToBase64String(gzip), Multipart("base64", Base64(Small)), Multipart("7bit", Small) })
        {
            var planned = UserDataReader.Read(form);
            Assert.Equal("one\n", planned.Files["/etc/a"].Content);
            Assert.Contains("run it", planned.Commands);
        }

        Assert.Equal("one\n", UserDataReader.Read(gzip).Files["/etc/a"].Content);
    }

    [Fact]
    public void Reads_encoded_files()
    {
        var planned = UserDataReader.Read($"""
            #cloud-config
            write_files:
              - path: /a
                encoding: b64
                permissions: '0600'
                owner: root:adm
                content: {Base64("text")}
              - path: /b
                encoding: gz+b64
                content: {Convert.ToBase64String(Gzip("more"))}
              - path: /b
                append: true
                content: and more
            """);
        Assert.Equal(new HostFile("/a", "text", "0600", "root:adm"), planned.Files["/a"]);
        Assert.Equal("moreand more", planned.Files["/b"].Content);
    }

    [Theory]
    [InlineData("#include\nhttp://example.com/x", "none of")]
    [InlineData("#cloud-config\nwrite_files: 3", "not a list")]
    [InlineData("#cloud-config\n- a", "mapping")]
    [InlineData("#cloud-config\na: [", "not YAML")]
    [InlineData("#cloud-config\nwrite_files: [{path: ../x, content: a}]", "absolute")]
    [InlineData("#cloud-config\nwrite_files: [{path: /etc/../x, content: a}]", "absolute")]
    [InlineData("#cloud-config\nwrite_files: [{path: /x, source: {uri: 'http://e/x'}}]", "elsewhere")]
    [InlineData("#cloud-config\nwrite_files: [{path: /x, permissions: rw, content: a}]", "octal")]
    [InlineData("#cloud-config\nwrite_files: [{path: /x, encoding: rot13, content: a}]", "encoding")]
    [InlineData("#cloud-config\na: &x [1]\nb: *x", "alias")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\n#cloud-config\n{}\n", "closing boundary")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\n#cloud-config\n{}\n--b\n\n#cloud-config\n{}\n--b--\n", "several")]
    public void Refuses_what_it_cannot_judge(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<UserDataException>(() => UserDataReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_compression_bomb()
    {
        var bomb = Gzip("#cloud-config\n#" + new string('x', 50_000_000));
        Assert.True(bomb.Length < UserData.Limit * 4);
        Assert.Contains("more than", Assert.Throws<UserDataException>(() => UserDataReader.Read(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_bottomless_nesting()
    {
        var deep = "#cloud-config\na: " + new string('[', 5000) + new string(']', 5000);
        Assert.Contains("nested", Assert.Throws<UserDataException>(() => UserDataReader.Read(deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_broken_gzip() =>
        Assert.Throws<UserDataException>(() => UserDataReader.Read([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF]));

    private static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "", StringComparison.Ordinal);

    private static string Multipart(string encoding, string body) => $"""
        Content-Type: multipart/mixed; boundary="===b=="
        MIME-Version: 1.0

        --===b==
        Content-Type: text/x-shellscript

        #!/bin/sh
        echo
        --===b==
        Content-Type: text/cloud-config
        Content-Transfer-Encoding: {encoding}

        """.ReplaceLineEndings("\n") + "\n" + body + "\n--===b==--\n";
}
