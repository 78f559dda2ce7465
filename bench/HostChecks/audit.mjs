// One engine, more and more running containers: hostchecks beside docker-bench-security and beside the floor, in turn.
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { execFileSync } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { Cleanup, load, median, numbers, option, parallel, repeat, save, service, table, timed, until } from "./lib.mjs";

const tool = option("tool");
const sizes = numbers("containers", "0,10,50,100,500");
const runs = Number(option("runs", "5"));
const peer = option("docker-bench");
// docker-bench-security takes more than a second for each container.
const peerUpTo = Number(option("docker-bench-up-to", "100"));
if (peer && !existsSync(path.join(peer, "docker-bench-security.sh"))) {
  console.error(`--docker-bench ${peer}: no docker-bench-security.sh there. Get it: git clone https://github.com/docker/docker-bench-security`);
  process.exit(2);
}

const cleanup = new Cleanup();
const socketPath = path.join(cleanup.folder, "docker.sock");
const endpoint = `unix://${socketPath}`;

function call(agent, method, url, body, type = "application/json") {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, path: url, method, agent, headers: body ? { "Content-Type": type, "Content-Length": body.length } : {} }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode >= 400) reject(new Error(`${method} ${url}: ${response.statusCode} ${text}`));
        else resolve(text);
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function startEngine() {
  const engine = service(cleanup, "dockerd", [`--host=${endpoint}`, `--data-root=${cleanup.folder}/data`, `--exec-root=${cleanup.folder}/exec`, `--pidfile=${cleanup.folder}/pid`, "--bridge=none", "--iptables=false", "--ip6tables=false"]);
  await until("dockerd", async () => {
    if (engine.child.exitCode !== null) throw new Error(`dockerd ended: ${engine.log()}`);
    return existsSync(socketPath) && call(undefined, "GET", "/_ping").then(() => true, () => false);
  });
}

async function importImage() {
  const root = path.join(cleanup.folder, "root");
  mkdirSync(path.join(root, "bin"), { recursive: true });
  copyFileSync(execFileSync("sh", ["-c", "command -v busybox"]).toString().trim(), path.join(root, "bin", "busybox"));
  symlinkSync("busybox", path.join(root, "bin", "sleep"));
  const tar = execFileSync("tar", ["-C", root, "-c", "."], { maxBuffer: 1 << 28 });
  await call(undefined, "POST", "/images/create?fromSrc=-&repo=tiny&tag=1", tar, "application/x-tar");
}

const started = [];
async function grow(to) {
  const wanted = Array.from({ length: to - started.length }, (_, i) => started.length + i);
  await parallel(wanted, 4, async (n) => {
    const body = JSON.stringify({
      Image: "tiny:1", Cmd: ["sleep", "1000000"], Env: ["MODE=bench", `NUMBER=${n}`],
      HostConfig: { NetworkMode: "none", Memory: 16 << 20, Binds: ["/usr/share:/share:ro"], RestartPolicy: { Name: "on-failure", MaximumRetryCount: 5 } },
    });
    const { Id } = JSON.parse(await call(undefined, "POST", `/containers/create?name=bench-${n}`, Buffer.from(body)));
    await call(undefined, "POST", `/containers/${Id}/start`);
    started.push(Id);
  });
}

/** One list and an inspect of each container, one after another on one connection that is kept. */
async function floor() {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const begun = performance.now();
  const list = JSON.parse(await call(agent, "GET", "/containers/json?all=1"));
  for (const { Id } of list) await call(agent, "GET", `/containers/${Id}/json`);
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return seconds;
}

async function hostchecks() {
  const run = await timed(tool, ["run", "--local", "--docker", endpoint, "--format", `json=${cleanup.folder}/report.json`]);
  const judged = JSON.parse(readFileSync(path.join(cleanup.folder, "report.json"), "utf8")).findings.length;
  if (judged < 100) throw new Error(`only ${judged} controls were judged`);
  return { ...run, docker: Number(/Docker ([0-9.]+)/.exec(run.err)[1]) };
}

async function dockerBench() {
  const { seconds } = await timed("bash", ["docker-bench-security.sh", "-b", "-l", path.join(cleanup.folder, "bench.log")], { cwd: peer, env: { DOCKER_HOST: endpoint } });
  return seconds;
}

const result = { ...load(), rows: [] };
try {
  await startEngine();
  cleanup.add(async () => { await parallel(started, 8, (id) => call(undefined, "DELETE", `/containers/${id}?force=1`).catch(() => {})); });
  await importImage();
  for (const size of sizes) {
    await grow(size);
    await floor();
    // In turn, so that all meet the same load.
    const rounds = await repeat(runs, async () => ({ floor: await floor(), ours: await hostchecks() }));
    const ours = rounds.map((round) => round.ours);
    const row = {
      containers: size,
      "floor, s": median(rounds.map((round) => round.floor)),
      "hostchecks, s": median(ours.map((run) => run.seconds)),
      "its Docker part, s": median(ours.map((run) => run.docker)),
      "peak MiB": Math.max(...ours.map((run) => run.peak)),
    };
    row["Docker part / floor"] = median(rounds.map((round) => round.ours.docker / round.floor));
    if (peer && size <= peerUpTo) {
      row["docker-bench, s"] = await dockerBench();
      row["docker-bench / hostchecks"] = row["docker-bench, s"] / row["hostchecks, s"];
    }
    result.rows.push(row);
    console.error(`${size} containers measured`);
  }
} finally {
  await cleanup.run();
}
const base = result.rows[0];
for (const row of result.rows) row["ms a container"] = row.containers > base.containers ? (1000 * (row["hostchecks, s"] - base["hostchecks, s"])) / (row.containers - base.containers) : undefined;
for (const row of result.rows) { row["docker-bench, s"] ??= undefined; row["docker-bench / hostchecks"] ??= undefined; }
table(result.rows);
save("audit", result);
