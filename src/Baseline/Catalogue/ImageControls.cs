using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The images that the daemon has: what can be told from their configuration and the record of their build.</summary>
internal static class ImageControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Image("DKR-IMG-001", "Images do not start as root", Severity.Medium, "a USER other than root", ImageConditions.RootUser,
            "What nobody sets at the start comes from the image: root, with all that root may try.", "End the Dockerfile with USER and a number other than 0.", Cis("4.1")),
        Image("DKR-IMG-002", "Images say how to tell that they work", Severity.Low, "a HEALTHCHECK", ImageConditions.HealthCheck,
            "A process that runs and does not answer looks healthy to everybody.", "Add HEALTHCHECK to the Dockerfile.", Cis("4.6")) with { Level = Level.Two },
        Image("DKR-IMG-003", "Images are built with COPY", Severity.Low, "no ADD but for the root filesystem", ImageConditions.Add,
            "ADD fetches from addresses without verifying, and unpacks archives, which may hold links that lead elsewhere.", "Replace ADD by COPY, and fetch with a checksum that is verified.", Cis("4.9")),
        Image("DKR-IMG-004", "Package lists are not refreshed in a step of their own", Severity.Low, "no update of package lists without an installation in the same step", ImageConditions.UpdateAlone,
            "The step comes from the cache for ever, and what is installed after it is as old as the cache.", "Join the two: RUN apt-get update && apt-get install -y …", Cis("4.7")),
        Image("DKR-IMG-005", "Images hold no secrets", Severity.Critical, "no secret in variables or build steps", ImageConditions.Secrets,
            "Whoever may pull the image reads its variables and the record of its build.", "Change the secret now, and give it at build time with --secret, at run time as a file.", Cis("4.10")),
        Image("DKR-IMG-006", "Builds verify what they install", Severity.High, "no step that switches verification off", ImageConditions.Unverified,
            "Unverified packages and downloads are whatever somebody on the path wants them to be.", "Remove the option, and install the key or certificate that is missing.", Cis("4.11")),
        Manual("DKR-IMG-007", "Images have no needless setuid and setgid programs", Severity.Low, "no setuid or setgid bit that the image does not need", ImageConditions.SetUserId,
            "Such a program makes its caller root in the container, where no-new-privileges does not prevent it.", "In the Dockerfile: RUN find / -xdev -perm /6000 -exec chmod a-s {} +", Cis("4.8")),
        Manual("DKR-IMG-008", "Images come from trusted sources", Severity.Medium, "a trusted registry and base for every image", ImageConditions.Sources,
            "An image is code of strangers that runs with your data.", "Keep a list of base images and registries, and rebuild what is not on it.", Cis("4.2")),
        Manual("DKR-IMG-009", "Images hold only what they need", Severity.Low, "no packages that the image does not need", ImageConditions.Packages,
            "Each package more is a hole more, and a tool for an intruder.", "Build in stages, and copy only the result into a minimal base.", Cis("4.3")),
        Manual("DKR-IMG-010", "Signatures of images are verified", Severity.Medium, "a verified signature for every image", ImageConditions.Signatures,
            "A digest says that the image is the same, not that it is from whom it claims to be.", "Verify signatures in the pipeline that deploys, and deploy by digest.", [.. Cis("4.5"), .. Cis("4.12")]),
        Observed("DKR-IMG-011", "Images that nobody uses are removed", Severity.Low, "no more images than needed", ImageConditions.Sprawl, [Probes.Images, Probes.ImageHistories, Probes.Containers],
            "Old images are started by accident, with all holes of their day.", "Run: docker image prune --all --filter until=720h", "They have to be pulled again.", Cis("6.1")),
    ];

    private static Control Image(string id, string title, Severity severity, string wanted, Func<ImageFacts, string?> violation, string why, string fix, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new ImageSetting(wanted, violation), why, fix, "Images have to be built again.", references);

    private static Control Manual(string id, string title, Severity severity, string wanted, Func<JudgeContext, Outcome> gather, string why, string fix, ImmutableArray<Reference> references) =>
        Observed(id, title, severity, wanted, gather, [Probes.Images, Probes.ImageHistories], why, fix, "Images have to be built again.", references);
}
