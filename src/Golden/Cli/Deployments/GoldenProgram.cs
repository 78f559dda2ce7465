using System.Globalization;
using Golden.Engine.Config;
using Golden.Engine.Policies;
using Golden.Engine.Programs;
using Golden.Engine.Values;
using GoldenHost;
using GoldenHost.Settings;

namespace Golden.Cli.Deployments;

/// <summary>The program of infra/GoldenHost, as the engine runs it.</summary>
internal static class GoldenProgram
{
    /// <summary>Nodes of a local stack that fit the ports which are chosen for it.</summary>
    private const int Nodes = 30;

    public static EngineParts Parts() => new()
    {
        Workspace = Workspace.Find,
        Program = new StackProgram<GoldenHostStack>(options => new GoldenHostStack(options), CheckConfiguration),
        Policies = new NoPolicies(),
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

    /// <summary>The first port of each kind; the program counts on from there.</summary>
    private static PropertyValue ChoosePorts()
    {
        var first = FreePorts.ChooseBlock((2 * Nodes) + 1);
        return PropertyValue.Of(string.Create(
            CultureInfo.InvariantCulture, $$"""{"ssh":{{first}},"docker":{{first + Nodes}},"logs":{{first + (2 * Nodes)}}}"""));
    }
}
