using System.Globalization;
using Golden.Engine.Config;
using Golden.Engine.Programs;
using Golden.Engine.Values;
using Golden.Judging;
using GoldenHost;
using GoldenHost.Settings;
using Policies.Rules;

namespace Golden.Cli.Deployments;

/// <summary>The program of infra/GoldenHost, as the engine runs it.</summary>
internal static class GoldenProgram
{
    /// <summary>One for the log collector and two for each node: enough for 31 nodes.</summary>
    private const int Ports = 64;

    public static EngineParts Parts(Workspace workspace) => new()
    {
        Workspace = workspace,
        Program = new StackProgram<GoldenHostStack>(options => new GoldenHostStack(options), CheckConfiguration),
        Policies = new PackPolicies(GoldenPack.Create(), workspace.Root, TimeProvider.System),
        GeneratedSettings = [new GeneratedSetting("goldenhost:localPorts", IsLocal, ChoosePorts)],
    };

    private static string? CheckConfiguration()
    {
        try
        {
            SettingsParser.Parse(GoldenHost.Settings.StackConfig.FromEnvironment());
            return null;
        }
        catch (ConfigurationException e)
        {
            return e.Message;
        }
    }

    private static bool IsLocal(IReadOnlyDictionary<string, string> settings) => settings.GetValueOrDefault("goldenhost:target") == "local";

    private static PropertyValue ChoosePorts() => PropertyValue.Of(string.Create(
        CultureInfo.InvariantCulture, $$"""{"first":{{FreePorts.ChooseBlock(Ports)}},"count":{{Ports}}}"""));
}
