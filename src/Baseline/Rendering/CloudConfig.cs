using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>Writes the cloud-init document: the account, the bootstrap host key, every file, and the one command to run.</summary>
internal static class CloudConfig
{
    public static string Render(HostSpec spec, BootstrapHostKey key, IEnumerable<HostFile> files)
    {
        var text = new StringBuilder("#cloud-config\n");
        void Line(string line) => text.Append(line).Append('\n');

        Line($"hostname: {Quote(spec.Name)}");
        Line("ssh_pwauth: false");
        Line("disable_root: true");
        Line("ssh_deletekeys: true");
        Line("package_update: false");
        Line("ssh_keys:");
        Line($"  ecdsa_private: |\n{Indent(key.PrivateKey, 4)}");
        Line($"  ecdsa_public: {Quote(key.PublicKey.Trim())}");
        Line("ssh:\n  emit_keys_to_console: false");
        Line("users:");
        Line($"  - name: {Quote(spec.AdminUser)}");
        Line("    gecos: Administration of a golden host");
        Line("    shell: /bin/bash");
        Line("    lock_passwd: true");
        Line("    ssh_authorized_keys:");
        foreach (var authorized in spec.AdminAuthorizedKeys) Line($"      - {Quote(authorized.Trim())}");
        Line("write_files:");
        foreach (var file in files)
        {
            Line($"  - path: {file.Path}");
            Line($"    permissions: '{file.Mode}'");
            if (file.Owner != "root:root") Line($"    owner: {file.Owner}");
            Line($"    content: |{(file.Content.StartsWith(' ') ? "2" : "")}\n{Indent(file.Content, 6)}");
        }

        Line("runcmd:");
        text.Append("  - [/usr/local/sbin/golden-apply]\n");
        return text.ToString();
    }

    // A JSON string is a YAML string.
    private static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A literal block: no trailing blanks are changed, and the text ends with exactly one line feed.</summary>
    private static string Indent(string content, int width)
    {
        if (content.TrimEnd('\n').Length == 0 || content.Contains('\r') || content.Contains('\t') && content.Split('\n').Any(l => l.StartsWith('\t')))
            throw new InvalidOperationException("a file for cloud-init is empty, or has carriage returns or lines that start with a tab");
        var pad = new string(' ', width);
        var lines = content.TrimEnd('\n').Split('\n').Select(l => l.Length == 0 ? "" : pad + l);
        return string.Join('\n', lines).ToString(CultureInfo.InvariantCulture);
    }
}
