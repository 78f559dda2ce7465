using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Compat.Tests.Fixtures;

/// <summary>Short forms for runs against mocks.</summary>
internal static class Run
{
    public static readonly TestOptions Preview = new() { IsPreview = true };

    public static readonly TestOptions Update = new() { IsPreview = false };

    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, Update, program);

    public static Task<ImmutableArray<Resource>> PreviewAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, Preview, program);

    /// <summary>The error that a program's run ends with.</summary>
    public static async Task<RunException> FailureAsync(Action program, IMocks? mocks = null)
        => await Assert.ThrowsAsync<RunException>(() => UpdateAsync(mocks ?? new Recorder(), program));

    public static Task<T> ValueAsync<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnownAsync<T>(Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Output<T> Unknown<T>() => OutputUtilities.CreateUnknown<T>(default(T)!);
}
