// How a pack starts and ends: the ways in which the Pulumi CLI does it, and the ways in which it goes wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Pack, analyzeRequest, connect, call, packs, plain, root, stackRequest, startEngine } from "./lib/analyzer.mjs";

const instance = analyzeRequest({ type: "aws:ec2/instance:Instance", properties: {} });
const ready = async (pack) => assert.equal((await pack.call("getAnalyzerInfo")).ok.getName(), "golden-docker-hosts");

test("starts as an executable", async () => {
  const pack = await Pack.start(packs.golden);
  await ready(pack);
  assert.equal(await pack.stop(), 0);
});

test("starts as a library, with the engine's flags before its address", async () => {
  const engine = await startEngine();
  const pack = await Pack.start(
    { command: "dotnet", args: [`${packs.golden.command}.dll`, "--logtostderr", "-v=9", "--tracing", "file:///tmp/trace"] }, { engine: engine.address });
  await ready(pack);
  assert.equal(await pack.stop(), 0);
  engine.close();
});

test("starts as a folder: built, then run from source, with nothing before the port", async () => {
  const folder = path.join(root, "infra/Policies");
  const build = process.env.GOLDEN_BUILD ?? "Release";
  const pack = await Pack.start({ command: "dotnet", args: ["run", "--no-build", "-c", build, "--project", folder, "--"] });
  await ready(pack);
  assert.equal((await pack.call("cancel")).error, undefined);
  assert.equal(await pack.exited, 0);
});

test("writes nothing but the port to standard output", async () => {
  const pack = await Pack.start(packs.golden);
  for (let i = 0; i < 5; i++) assert.equal((await pack.call("analyze", instance)).error, undefined);
  await pack.stop();
  assert.deepEqual(pack.stdout, []);
  assert.equal(pack.stderr, "");
});

test("answers before it ends when it is cancelled", async () => {
  const pack = await Pack.start(packs.golden);
  assert.equal((await pack.call("cancel")).error, undefined);
  assert.equal(await pack.exited, 0);
});

test("goes on when standard input ends", async () => {
  const pack = await Pack.start(packs.golden, { stdio: "ignore" });
  await ready(pack);
  assert.equal(await pack.stop(), 0);
});

test("goes on when a connection drops and another one comes", async () => {
  const pack = await Pack.start(packs.golden);
  await ready(pack);
  pack.client.close();
  const second = connect(pack.port);
  assert.equal((await call(second, "analyze", instance)).error, undefined);
  second.close();
  await pack.stop();
});

test("an interrupt from the terminal is left to the engine", async () => {
  const pack = await Pack.start(packs.golden);
  await ready(pack);
  pack.child.kill("SIGINT");
  await ready(pack);
  assert.equal(await pack.stop(), 0);
});

test("ends when its parent is killed", async () => {
  const engine = await startEngine();
  const parent = spawn("sh", ["-c", '"$0" "$1" & wait', packs.golden.command, engine.address], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(createInterface({ input: parent.stdout }), "line");
  parent.kill("SIGKILL");
  await untilRefused(Number(port));
  engine.close();
});

test("ends when the engine is gone though its parent lives", async () => {
  const engine = await startEngine();
  const pack = await Pack.start(packs.golden, { engine: engine.address });
  await ready(pack);
  engine.close();
  assert.equal(await pack.exited, 0);
});

test("environment variables of ASP.NET change nothing", async () => {
  const env = { ...process.env, ASPNETCORE_URLS: "http://0.0.0.0:1", ASPNETCORE_ENVIRONMENT: "Development", DOTNET_URLS: "http://0.0.0.0:1" };
  const pack = await Pack.start(packs.golden, { env });
  await ready(pack);
  await pack.stop();
});

const folder = mkdtempSync(path.join(tmpdir(), "golden-waivers-"));
after(() => rmSync(folder, { recursive: true }));
let written = 0;
const waivers = (owner, policy, expires) => {
  const file = path.join(folder, `${++written}.yaml`);
  writeFileSync(file, `schemaVersion: 1\nwaivers:\n  - { policy: ${policy}, reason: r, ${owner}approvedBy: a, expires: ${expires} }\n`);
  return file;
};

test("a waiver file named in the environment counts, and what has no effect is a finding at the end", async () => {
  const env = { ...process.env, POLICY_WAIVERS: waivers("owner: o, ", "instance-imdsv2", "2999-01-01") };
  const pack = await Pack.start(packs.golden, { env });
  const idle = async () => plain((await pack.call("analyzeStack", stackRequest([]))).ok).Diagnostics.filter((d) => d.Policyname === "waivers");
  assert.match((await idle())[0].Message, /'instance-imdsv2' was not needed/);
  const found = plain((await pack.call("analyze", instance)).ok).Diagnostics.find((d) => d.Policyname === "instance-imdsv2");
  assert.equal(found.Enforcementlevel, 0);
  assert.match(found.Message, /Waived until 2999-01-01 by o: r/);
  assert.deepEqual(await idle(), []);
  await pack.stop();
});

test("an expired waiver does not count and is a finding", async () => {
  const pack = await Pack.start({ ...packs.golden, args: ["--waivers", waivers("owner: o, ", "instance-imdsv2", "2020-01-01")] });
  const found = plain((await pack.call("analyze", instance)).ok).Diagnostics.find((d) => d.Policyname === "instance-imdsv2");
  assert.equal(found.Enforcementlevel, 1);
  const [finding] = plain((await pack.call("analyzeStack", stackRequest([]))).ok).Diagnostics;
  assert.match(finding.Message, /line 3: .* expired on 2020-01-01/);
  await pack.stop();
});

test("a waiver without an owner keeps the pack from starting, and standard error says why", async () => {
  const child = spawn(packs.golden.command, ["--waivers", waivers("", "instance-imdsv2", "2999-01-01"), "127.0.0.1:1"], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, error] = ["", ""];
  child.stdout.on("data", (d) => { out += d; });
  child.stderr.on("data", (d) => { error += d; });
  const [code] = await once(child, "close");
  assert.deepEqual([code, out], [2, ""]);
  assert.match(error, /line 3: 'owner' is missing/);
});

async function untilRefused(port) {
  for (;;) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); }).on("error", () => resolve(false));
    });
    if (!open) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
