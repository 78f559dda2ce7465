using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>
/// System calls that a permission letter stands for. Newer kernels list a watch with the calls that its letters were
/// resolved to (<c>-S execve … -F perm=x</c>), so a rule with calls is a full watch when none of these is missing.
/// </summary>
/// <remarks>The core of the kernel's classes in <c>include/asm-generic/audit_*.h</c>: those without which accesses go unseen.</remarks>
internal static class AuditPermissions
{
    private static readonly ImmutableArray<string> Execute = ["execve"];
    private static readonly ImmutableArray<string> Write = ["open", "openat", "truncate", "rename", "renameat", "unlink", "unlinkat", "link", "linkat", "mkdir", "mkdirat"];
    private static readonly ImmutableArray<string> Attributes = ["chmod", "fchmod", "fchmodat", "chown", "fchown", "fchownat", "setxattr", "removexattr"];
    private static readonly ImmutableArray<string> Read = ["open", "openat", "readlink", "readlinkat"];

    public static ImmutableArray<string> Syscalls(char permission) => permission switch
    {
        'x' => Execute,
        'w' => Write,
        'a' => Attributes,
        _ => Read,
    };
}
