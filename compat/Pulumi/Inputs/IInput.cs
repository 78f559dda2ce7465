namespace Pulumi;

/// <summary>An input whose type the caller does not know.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
