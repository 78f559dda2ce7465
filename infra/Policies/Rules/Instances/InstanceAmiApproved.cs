using System.Globalization;
using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Rules.Instances;

/// <summary>Old images have known holes, and an id says nothing about who made the image: somebody has to have looked.</summary>
internal static class InstanceAmiApproved
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-ami-approved",
        Description = "The image is an approved one, and recent.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("kernel bugs"),
        Tags = ["instance", "image"],
        RemediationSteps = "Use an image from the list, or have a newer one approved: configuration approved.<ami id> = day on which it was made.",
        AppliesTo = [AwsTypes.Instance],
        ConfigSchema = PolicyConfigSchema.Of(
            ("approved", new ConfigProperty(ConfigType.Object) { Description = "Image ids of owners that are trusted, each with the day on which it was made." }),
            ("maximumAgeDays", new ConfigProperty(ConfigType.Integer) { Description = "Oldest image.", Default = 90.0, Minimum = 1, Maximum = 3650 })),
        Validate = args =>
        {
            var approved = args.Config["approved"];
            if (!approved.Members.Any()) args.NotApplicable("No images are approved in this policy's configuration.");
            var ami = args.Properties["ami"];
            var made = approved[ami.AsString() ?? ""];
            if (!made.Exists)
            {
                args.ReportFound(ami, $"one of: {string.Join(", ", approved.Members.Select(m => m.Key))}");
                return;
            }

            var days = args.Config["maximumAgeDays"].AsInteger() ?? 90;
            if (!DateOnly.TryParseExact(made.AsString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                args.Report(ami, $"configuration approved.{ami.AsString()}: found {made}, allowed a day such as 2026-11-21.");
            else if (day.AddDays((int)days) < args.Today)
                args.Report(ami, $"ami: found {ami}, made on {day:yyyy-MM-dd}; allowed {days} days.");
        },
    };
}
