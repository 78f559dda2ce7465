using Golden.Image;

namespace Golden.Tests.Image;

public sealed class ImageRecipeTests
{
    [Fact]
    public void Has_every_package_of_the_baseline_once_in_order()
    {
        var packages = ImageRecipe.Current.Packages;
        Assert.Superset(Baseline.Packages.Node.ToHashSet(), packages.ToHashSet());
        Assert.Equal(packages.Distinct().Order(StringComparer.Ordinal), packages);
    }

    [Fact]
    public void Hash_is_the_same_for_the_same_recipe() => Assert.Equal(ImageRecipe.Current.Hash, (ImageRecipe.Current with { }).Hash);

    [Fact]
    public void Hash_changes_with_every_input()
    {
        var recipe = ImageRecipe.Current;
        ImageRecipe[] others =
        [
            recipe with { Suite = "forky" },
            recipe with { Packages = recipe.Packages.RemoveAt(0) },
            recipe with { AdjustScript = recipe.AdjustScript + "#" },
            recipe with { ExcludedPaths = [] },
            recipe with { RootBytes = 1 },
        ];
        Assert.Equal(others.Length + 1, others.Append(recipe).Select(each => each.Hash).Distinct().Count());
    }
}
