using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>One policy at work on one request: its configuration, its secrets and what it has said so far.</summary>
internal sealed class PolicyRun
{
    private readonly Policy _policy;
    private readonly EnforcementLevel _level;
    private List<PolicyDiagnostic>? _diagnostics;

    public PolicyRun(Policy policy, EnforcementLevel level, PolicyObject config, StackContext stack, SecretScrubber secrets, DateOnly today)
    {
        _policy = policy;
        _level = level;
        Stack = stack;
        Today = today;
        Secrets = secrets;
        Config = new Property(config, secrets);
    }

    public SecretScrubber Secrets { get; }

    public Property Config { get; }

    public StackContext Stack { get; }

    public DateOnly Today { get; }

    /// <summary>Set when the policy is not about what it was given; nothing was judged then.</summary>
    public string? NotApplicableReason { get; set; }

    /// <summary>With secrets removed: only now are all of them known.</summary>
    public IEnumerable<PolicyDiagnostic> Diagnostics => (_diagnostics ?? []).Select(d => d with { Message = Secrets.Scrub(d.Message) });

    public void Report(string message, string urn, string path, DiagnosticKind kind = DiagnosticKind.Violation) => Add(new()
    {
        Kind = kind,
        PolicyName = _policy.Name,
        Description = _policy.Description,
        Message = message.Length == 0 ? _policy.Description : $"{_policy.Description}\n{message}",
        Level = _level,
        Severity = _policy.Severity,
        Urn = urn,
        PropertyPath = path,
    });

    public void Undecided(string message, string urn, string path) => Add(new()
    {
        Kind = DiagnosticKind.Undecided,
        PolicyName = _policy.Name,
        Description = _policy.Description,
        Message = message,
        Level = EnforcementLevel.Advisory,
        Severity = _policy.Severity,
        Urn = urn,
        PropertyPath = path,
    });

    private void Add(PolicyDiagnostic diagnostic) => (_diagnostics ??= []).Add(diagnostic);

    public NotApplicableException NotApplicable(string reason) => new(Secrets.Scrub(reason));
}
