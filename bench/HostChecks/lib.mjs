// What both benchmarks share.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

export const numbers = (name, otherwise) => option(name, otherwise).split(",").map(Number);

/** A temporary folder and everything that has to end with this process. */
export class Cleanup {
  #steps = [];
  folder = mkdtempSync(path.join(os.tmpdir(), "gh-bench-"));
  constructor() {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => this.run().then(() => process.exit(130)));
  }
  add(step) { this.#steps.unshift(step); }
  async run() {
    for (const step of this.#steps.splice(0)) await step();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts a service; ends it with a signal and waits. */
export function service(cleanup, program, args, signal = "SIGTERM") {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (data) => { log = (log + data).slice(-4000); });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  cleanup.add(async () => { child.kill(signal); await ended; });
  return { child, log: () => log };
}

export async function until(what, test) {
  for (let i = 0; i < 600; i++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come up within a minute`);
}

/** Runs to the end: wall seconds, peak resident MiB of the process itself, both outputs. */
export async function timed(program, args, { env = {}, cwd, input, codes = [0, 1, 3] } = {}) {
  const begun = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
  let peak = 0, out = "", err = "";
  // The high-water mark can only be read while the process lives.
  const poll = setInterval(() => {
    try { peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024); } catch { /* it has just ended */ }
  }, 5);
  child.stdout.on("data", (data) => { out += data; });
  child.stderr.on("data", (data) => { err += data; });
  if (input !== undefined) child.stdin.end(input);
  const code = await new Promise((resolve, reject) => { child.on("close", resolve); child.on("error", reject); });
  clearInterval(poll);
  if (!codes.includes(code)) throw new Error(`${program} ended with ${code}: ${err.slice(-500)}`);
  return { seconds: (performance.now() - begun) / 1000, peak, out, err };
}

export async function repeat(times, action) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await action());
  return results;
}

/** `width` at a time. */
export async function parallel(items, width, action) {
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, async () => { while (next < items.length) await action(items[next++]); }));
}

export function load() {
  return { cpus: os.cpus().length, loadBefore: os.loadavg()[0] };
}

export function save(name, result) {
  writeFileSync(new URL(`${name}.last.json`, import.meta.url), JSON.stringify(result, null, 2) + "\n");
}

export function table(rows) {
  const columns = Object.keys(rows[0]);
  console.log(`| ${columns.join(" | ")} |\n|${columns.map(() => "---").join("|")}|`);
  for (const row of rows) console.log(`| ${columns.map((name) => (typeof row[name] === "number" ? Number(row[name].toPrecision(3)) : (row[name] ?? ""))).join(" | ")} |`);
}
