using System.Diagnostics.CodeAnalysis;

// Models are read and written by reflection, as the official client does. Who compiles ahead keeps this assembly whole (TrimMode partial).
[module: UnconditionalSuppressMessage("Trimming", "IL2026", Scope = "module", Justification = "kept whole")]
[module: UnconditionalSuppressMessage("Trimming", "IL2071", Scope = "module", Justification = "kept whole")]
[module: UnconditionalSuppressMessage("Trimming", "IL2072", Scope = "module", Justification = "kept whole")]
[module: UnconditionalSuppressMessage("Trimming", "IL2075", Scope = "module", Justification = "kept whole")]
[module: UnconditionalSuppressMessage("AOT", "IL3050", Scope = "module", Justification = "no generic type is made for a value type that is not named in code")]
