namespace Pulumi;

/// <summary>
/// A list or map of inputs. It is serialised element by element, so that one unknown or secret element does not taint
/// the others.
/// </summary>
internal interface ICollectionInput
{
    IOutput Elements { get; }
}
