using Baseline.Catalogue;
using Baseline.Controls;

namespace Baseline.Tests.Fixtures;

/// <summary>A control of the catalogue by its id, which has to be there once.</summary>
internal static class Catalogued
{
    public static Control Control(string id) => AllControls.List.Single(c => c.Id == id);
}
