using Baseline.Parsing;

namespace Baseline.Tests.Parsing;

public sealed class AuditRulesTests
{
    // As auditctl -l of Linux 6.12 prints it for '-a always,exit -F arch=b64 -F dir=/etc/docker-golden -F perm=wa -F key=docker'.
    private const string Resolved = "-a always,exit -F arch=b64 -S open,bind,truncate,ftruncate,rename,mkdir,rmdir,creat,link,unlink,symlink,chmod,fchmod,chown,fchown,lchown,mknod,acct,swapon,quotactl,setxattr,lsetxattr,fsetxattr,removexattr,lremovexattr,fremovexattr,openat,mkdirat,mknodat,fchownat,unlinkat,renameat,linkat,symlinkat,fchmodat,fallocate,renameat2,openat2 -F dir=/etc/docker-golden -F perm=wa -F key=docker";

    [Fact]
    public void Takes_a_watch_that_the_kernel_lists_with_its_system_calls() =>
        Assert.True(Assert.Single(AuditRules.Parse(Resolved)).Watches("/etc/docker-golden/daemon.json", "wa"));

    [Theory]
    [InlineData("openat,")]
    [InlineData("unlinkat,")]
    [InlineData("chmod,")]
    public void Refuses_a_watch_that_lost_a_system_call(string call) =>
        Assert.False(Assert.Single(AuditRules.Parse(Resolved.Replace("," + call, ",", StringComparison.Ordinal))).Watches("/etc/docker-golden/daemon.json", "wa"));

    [Fact]
    public void Takes_an_execution_watch_that_lists_execve() =>
        Assert.True(Assert.Single(AuditRules.Parse("-a always,exit -F arch=b64 -S execve -F path=/usr/sbin/runc -F perm=x -F key=docker")).Watches("/usr/sbin/runc", "x"));

    [Fact]
    public void Refuses_an_execution_watch_of_another_call() =>
        Assert.False(Assert.Single(AuditRules.Parse("-a always,exit -F arch=b64 -S open -F path=/usr/sbin/runc -F perm=x")).Watches("/usr/sbin/runc", "x"));
}
