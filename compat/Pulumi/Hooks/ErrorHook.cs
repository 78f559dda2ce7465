namespace Pulumi;

/// <summary>A callback that decides whether a failed operation is tried again.</summary>
public class ErrorHook
{
    public ErrorHook(string name, ErrorHookCallback callback)
        => throw OfficialSdk.NotCovered($"Error hook '{name}'");

    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
    }

    public string Name { get; }

    public ErrorHookCallback Callback { get; }
}
