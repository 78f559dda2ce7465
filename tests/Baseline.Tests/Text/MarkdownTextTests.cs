using System.Net;
using Baseline.Text;

namespace Baseline.Tests.Text;

/// <summary>Text of hosts and plans in a comment on a change.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("@team/x", "@&#8203;team/x")]
    [InlineData("me@example.com", "me@&#8203;example.com")]
    [InlineData("&#64;user", "&amp;\\#&#8203;64;user")]
    [InlineData("&commat;user", "&amp;commat;user")]
    [InlineData("owner/repo#12", "owner/repo\\#&#8203;12")]
    [InlineData("gh-12", "gh-&#8203;12")]
    [InlineData("https://example.com", "https:&#8203;//example.com")]
    [InlineData("mailto:a", "mailto:&#8203;a")]
    [InlineData("www.example.com", "www&#8203;.example.com")]
    [InlineData("[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)")]
    [InlineData("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("uid:100:0", "uid:&#8203;100:0")]
    [InlineData("$x$", "&#36;x&#36;")]
    [InlineData("a|b\nc", "a\\|b\uFFFDc")]
    [InlineData("0.0.0.0:2375, 12:30, a-1.", "0.0.0.0:2375, 12:30, a-1.")]
    public void Stays_what_it_is(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    /// <summary>The platform looks for mentions in what was rendered, where entities are characters again.</summary>
    [Theory]
    [InlineData("@user")]
    [InlineData("&#64;user")]
    [InlineData("&#x40;user")]
    [InlineData("\\@user")]
    [InlineData("#12")]
    [InlineData("http://example.com")]
    public void Is_no_mention_reference_or_link_either_once_it_is_rendered(string text)
    {
        var rendered = WebUtility.HtmlDecode(MarkdownText.Escape(text).Replace("\\", "", StringComparison.Ordinal));

        Assert.DoesNotMatch("@[a-z]|#[0-9]+$|://", rendered);
    }
}
