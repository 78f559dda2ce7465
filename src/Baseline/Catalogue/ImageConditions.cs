using System.Globalization;
using System.Text.RegularExpressions;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>What is wrong with an image, condition by condition; <c>null</c> when nothing is. And what people need to know to judge the rest.</summary>
internal static partial class ImageConditions
{
    private const int Shown = 5;

    public static string? RootUser(ImageFacts image) => ContainerConditions.IsRoot(image.User) ? $"user '{image.User}'" : null;

    public static string? HealthCheck(ImageFacts image) => image.HasHealthCheck ? null : "no health check";

    /// <summary>ADD fetches addresses and unpacks archives; only an image's first layer, its root filesystem, has no other way.</summary>
    public static string? Add(ImageFacts image) => First(image.Steps.Skip(1).Where(s => AddStep().IsMatch(s)));

    public static string? UpdateAlone(ImageFacts image) => First(image.Steps.Where(s => Update().IsMatch(s) && !Install().IsMatch(s)));

    public static string? Unverified(ImageFacts image) => First(image.Steps.Where(s => VerificationOff().IsMatch(s)));

    public static string? Secrets(ImageFacts image)
    {
        // Names only: a value may be a secret that the evidence still holds.
        var names = image.Environment.Where(SecretNames.Carries).Select(v => v.Split('=')[0])
            .Concat(image.Steps.SelectMany(s => Assignment().Matches(s)).Where(m => SecretNames.Carries(m.Value)).Select(m => $"{m.Groups[1].Value} in a build step")).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    public static Outcome SetUserId(JudgeContext context) => Review(context, "images", i => i.Steps.Any(s => SetUserIdStep().IsMatch(s)), "with a step that sets such a bit",
        "the API shows how an image was built and not the files in it; list them with: docker run --rm --network none --entrypoint find IMAGE / -xdev -perm /6000");

    public static Outcome Sources(JudgeContext context) => Review(context, "images", i => !i.Digests.Any(), "without a registry's digest: built or loaded on this host",
        "which registries and base images are trusted is a decision of people", images => string.Join(", ", images.SelectMany(i => i.Digests).Select(Registry).Distinct().Order(StringComparer.Ordinal)));

    public static Outcome Signatures(JudgeContext context) => Review(context, "images", i => !i.Digests.Any(), "that no registry vouches for by digest",
        "the daemon does not record whether a signature was verified when the image was pulled; look at the pipeline that deploys");

    public static Outcome Packages(JudgeContext context) => Review(context, "images", i => i.Bytes > 500_000_000, "larger than 500 MB, where there is most to remove",
        "which packages an image needs is known to those who build it");

    public static Outcome Age(JudgeContext context) => Review(context, "images", i => i.Built is { } day && day < DateOnly.FromDateTime(context.Now.UtcDateTime.AddDays(-90)), "built more than 90 days ago, without the fixes since",
        "an image has to be scanned to know what is open in it; scans happen before this host");

    /// <summary>Images that no container uses.</summary>
    public static Outcome Sprawl(JudgeContext context)
    {
        var used = ContainerFacts.Of(context).Select(c => c.Inspect["Image"].Text() ?? "").ToHashSet();
        return Review(context, "images", i => !used.Contains(i.Id), "used by no container", "which images are kept for the next deployment is known to those who deploy");
    }

    private static Outcome Review(
        JudgeContext context, string what, Func<ImageFacts, bool> stands, string because, string reason, Func<IReadOnlyList<ImageFacts>, string>? more = null)
    {
        var images = ImageFacts.Of(context);
        if (images.IsEmpty) return Outcome.NotApplicable("the daemon has no images");
        var standing = images.Where(stands).Select(i => i.Name).ToList();
        var list = standing.Count == 0 ? "" : $": {string.Join(", ", standing.Take(Shown))}{(standing.Count > Shown ? ", …" : "")}";
        var extra = more?.Invoke(images) is { Length: > 0 } text ? $"; {Excerpt.Of(text)}" : "";
        return Outcome.Manual(string.Create(CultureInfo.InvariantCulture, $"{images.Length} {what}, {standing.Count} {because}{list}{extra}"), reason);
    }

    // registry.example.com/team/web@sha256:… is of registry.example.com; web@sha256:… is of Docker Hub.
    private static string Registry(string digest)
    {
        var first = digest.Split('@')[0].Split('/')[0];
        return digest.Contains('/', StringComparison.Ordinal) && first.AsSpan().IndexOfAny('.', ':') >= 0 ? first : "docker.io";
    }

    private static string? First(IEnumerable<string> steps) => steps.FirstOrDefault() is { } step ? $"'{Excerpt.Of(step)}'" : null;

    [GeneratedRegex(@"^(/bin/sh -c #\(nop\) +)?ADD\s")]
    private static partial Regex AddStep();

    [GeneratedRegex(@"\b(apt-get|apt|aptitude)\s+(-\S+\s+)*update\b|\bapk\s+(-\S+\s+)*update\b|\b(yum|dnf|microdnf)\s+(-\S+\s+)*makecache\b|\bzypper\s+(-\S+\s+)*(refresh|ref)\b")]
    private static partial Regex Update();

    [GeneratedRegex(@"\b(install|add|upgrade|dist-upgrade|full-upgrade|in|up|build-dep)\b")]
    private static partial Regex Install();

    [GeneratedRegex(@"--allow-unauthenticated|--force-yes|--nogpgcheck|--no-gpg-checks?|--allow-untrusted|\[trusted=yes\]|Acquire::https::Verify-Peer=false|AllowInsecureRepositories=(true|1)|--no-check-certificate|\bcurl\b[^|;&]*\s(-[a-zA-Z]*k[a-zA-Z]*|--insecure)\b|--trusted-host")]
    private static partial Regex VerificationOff();

    [GeneratedRegex(@"chmod\s+(-\S+\s+)*([ugoa]*\+[rwx]*s|[2467][0-7]{3}\b)|\bsetcap\b")]
    private static partial Regex SetUserIdStep();

    [GeneratedRegex(@"\b([A-Za-z_]\w*)=[^\s""']+")]
    private static partial Regex Assignment();
}
