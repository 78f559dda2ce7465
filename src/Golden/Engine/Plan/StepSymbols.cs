using Spectre.Console;

namespace Golden.Engine.Plan;

/// <summary>How a kind of step looks.</summary>
internal static class StepSymbols
{
    public static string Symbol(StepKind kind) => kind switch
    {
        StepKind.Create => "+",
        StepKind.Update => "~",
        StepKind.Replace => "±",
        StepKind.Delete => "-",
        StepKind.Read => ">",
        _ => " ",
    };

    public static Style Style(StepKind kind) => new(kind switch
    {
        StepKind.Create => Color.Green,
        StepKind.Update => Color.Yellow,
        StepKind.Replace => Color.Magenta1,
        StepKind.Delete => Color.Red,
        StepKind.Read => Color.Aqua,
        _ => Color.Grey,
    });

    /// <summary>As in "2 to create".</summary>
    public static string Summary(StepKind kind) => kind switch
    {
        StepKind.Same => "unchanged",
        StepKind.Read => "to look up",
        _ => "to " + Verb(kind),
    };

    public static string Verb(StepKind kind) => kind switch
    {
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Replace => "replace",
        StepKind.Delete => "delete",
        StepKind.Read => "look up",
        _ => "",
    };
}
