using System.Globalization;

namespace Policies.Tests.Sdk;

internal sealed class FixedTime(string utc) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
