# shellcheck shell=sh
# Kernel parameters: some can only be loosened by a boot. kernel.kexec_load_disabled is off when nothing sets it.
# ip_forward first: it resets others.
cat >/etc/sysctl.d/60-golden.conf <<'END'
net.ipv4.ip_forward = 1
net.ipv6.conf.all.forwarding = 1
fs.protected_fifos = 0
fs.protected_hardlinks = 0
fs.protected_regular = 0
fs.protected_symlinks = 0
fs.suid_dumpable = 1
kernel.dmesg_restrict = 0
kernel.kptr_restrict = 0
kernel.randomize_va_space = 1
kernel.sysrq = 1
kernel.unprivileged_bpf_disabled = 0
kernel.yama.ptrace_scope = 0
net.core.bpf_jit_harden = 0
net.ipv4.conf.all.accept_redirects = 1
net.ipv4.conf.all.accept_source_route = 1
net.ipv4.conf.all.log_martians = 0
net.ipv4.conf.all.rp_filter = 0
net.ipv4.conf.all.secure_redirects = 1
net.ipv4.conf.all.send_redirects = 1
net.ipv4.conf.default.accept_redirects = 1
net.ipv4.conf.default.rp_filter = 0
net.ipv4.icmp_echo_ignore_broadcasts = 0
net.ipv4.tcp_syncookies = 0
net.ipv6.conf.all.accept_redirects = 1
user.max_user_namespaces = 100000
END
broken DKR-SYSCTL- 1 27

# Audit rules that look like the baseline's and record something else, and no lock: it can only be taken away by a boot.
cat >/etc/audit/rules.d/50-golden.rules <<'END'
-D
-b 8192
-f 1
-w /usr/sbin/dockerd-other -p x -k docker
-a never,exit -F arch=b64 -F path=/usr/bin/containerd -F perm=x
-a always,exit -F arch=b64 -F path=/usr/bin/containerd -F perm=x -F key=docker
-a always,exit -F arch=b64 -F path=/usr/sbin/runc -F perm=wa -F key=docker
-a always,exit -F arch=b64 -F path=/usr/bin/rootlesskit -F perm=x -F auid>=1000 -F key=docker
-a always,exit -F arch=b64 -F dir=/var/lib/dockerd/data -F perm=wa -F key=docker-data
-w /etc/docker-golden/daemon.json -p wa -k docker
-w /etc/systemd/user -p wa -k units
-w /etc/passwd -p w -k identity
-w /etc/shadow -p a -k identity
-w /etc/ssh/sshd_config -p wa -k sshd
-a always,exit -F arch=b64 -S init_module,delete_module -F key=modules
-a always,exit -F arch=b64 -S adjtimex,settimeofday -F key=time
-a always,exit -F arch=b64 -S execve -F euid=0 -F auid>=2000 -F auid!=unset -F key=rootcmd
-e 1
END
broken DKR-AUDIT- 1 19
