// 1, 10, 100 hosts, each a real sshd on its own port and with its own processes, all on this machine: how does the time of a whole audit grow?
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { Cleanup, load, median, numbers, option, parallel, repeat, save, service, table, timed, until } from "./lib.mjs";

const tool = option("tool");
const sizes = numbers("hosts", "1,10,100");
const runs = Number(option("runs", "3"));
const width = 16; // as hostchecks --parallel
const cleanup = new Cleanup();
const file = (name) => path.join(cleanup.folder, name);
const ports = [];

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}

const answers = (port) => new Promise((resolve) => {
  const socket = net.connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); });
  socket.on("error", () => resolve(false));
});

async function startHosts(count) {
  for (const name of ["host", "client"]) execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file(name)]);
  copyFileSync(file("client.pub"), file("authorized_keys"));
  mkdirSync("/run/sshd", { recursive: true });
  for (let i = 0; i < count; i++) {
    const port = await freePort();
    writeFileSync(file(`sshd-${port}`), [`Port ${port}`, "ListenAddress 127.0.0.1", `HostKey ${file("host")}`, `AuthorizedKeysFile ${file("authorized_keys")}`, `PidFile ${file(`pid-${port}`)}`,
      "StrictModes no", "UsePAM no", "PermitRootLogin prohibit-password", "PasswordAuthentication no"].join("\n"));
    // A process namespace of its own: a real host does not see the processes of the other ones either.
    service(cleanup, "unshare", ["--pid", "--fork", "--mount-proc", "--kill-child", "/usr/sbin/sshd", "-D", "-e", "-f", file(`sshd-${port}`)], "SIGKILL"); // unshare waits for its child, whatever it is told
    await until("sshd", () => answers(port));
    ports.push(port);
  }
  writeFileSync(file("known_hosts"), `bench ${readFileSync(file("host.pub"), "utf8")}`);
}

const fleet = (count) => JSON.stringify({
  schemaVersion: 1,
  nodes: ports.slice(0, count).map((port) => ({
    name: `n${port}`,
    ssh: { host: "127.0.0.1", port, user: "root", hostKey: readFileSync(file("host.pub"), "utf8").trim(), privateKey: readFileSync(file("client"), "utf8") },
  })),
});

const ssh = (port) => ["-F", "none", "-o", "BatchMode=yes", "-o", `UserKnownHostsFile=${file("known_hosts")}`, "-o", "GlobalKnownHostsFile=/dev/null", "-o", "HostKeyAlias=bench",
  "-o", "StrictHostKeyChecking=yes", "-i", file("client"), "-p", String(port), "root@127.0.0.1"];

/** The same connections and the same program on the other side, without anything of ours on this side. */
async function floor(count, remote, input, ...options) {
  const begun = performance.now();
  await parallel(ports.slice(0, count), width, (port) => timed("ssh", [...options, ...ssh(port), remote], { input, codes: [0] }));
  return (performance.now() - begun) / 1000;
}

const result = { ...load(), rows: [] };
try {
  await startHosts(Math.max(...sizes));
  const script = execFileSync(tool, ["collect", "--show-script"], { maxBuffer: 1 << 26 });
  const judge = (count) => timed(tool, ["run", "--fleet", "-", "--format", `json=${file("report.json")}`], { input: fleet(count) });
  await judge(1);
  for (const size of sizes) {
    // In turn, so that all meet the same load.
    const rounds = await repeat(runs, async () => ({ ours: await judge(size), login: await floor(size, "true", ""), classic: await floor(size, "true", "", "-o", "KexAlgorithms=curve25519-sha256"), collector: await floor(size, "sh -s root", script) }));
    const report = JSON.parse(readFileSync(file("report.json"), "utf8"));
    if (report.hosts.length !== size || report.hosts.some((host) => host.summary.pass < 10)) throw new Error("a host was not read");
    result.rows.push({
      hosts: size,
      "hostchecks, s": median(rounds.map((round) => round.ours.seconds)),
      "ssh … true, s": median(rounds.map((round) => round.login)),
      "ssh … true, curve25519, s": median(rounds.map((round) => round.classic)),
      "ssh … collector, s": median(rounds.map((round) => round.collector)),
      "hostchecks / ssh … collector": median(rounds.map((round) => round.ours.seconds / round.collector)),
      "peak MiB": Math.max(...rounds.map((round) => round.ours.peak)),
    });
    console.error(`${size} hosts measured`);
  }
} finally {
  await cleanup.run();
}
const first = result.rows[0];
for (const row of result.rows) row[`times ${first.hosts} host`] = row["hostchecks, s"] / first["hostchecks, s"];
table(result.rows);
save("fleet", result);
