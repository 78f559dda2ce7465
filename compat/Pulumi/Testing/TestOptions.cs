namespace Pulumi.Testing;

/// <summary>The stack a test pretends to deploy.</summary>
public class TestOptions
{
    /// <summary>Default: project.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Default: none, and asking for it fails.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Default: stack.</summary>
    public string? StackName { get; set; }

    /// <summary>Default: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Default: organization.</summary>
    public string? OrganizationName { get; set; }
}
