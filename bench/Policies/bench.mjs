// The same client and the same requests for both packs, in one run.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Pack, analyzeRequest, packs, stackRequest } from "../../tests/Wire/lib/analyzer.mjs";

const quick = process.argv.includes("--quick");
const starts = quick ? 2 : 5;
const calls = quick ? 1000 : 5000;
const ticksPerSecond = 100;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const now = () => performance.now();
const resource = (i) => ({
  type: i % 3 ? "test:index:Thing" : "test:index:Other",
  name: `r${i}`,
  properties: { title: `t${i}`, options: { http: { tokens: "required" } }, rules: [{ cidr: "10.0.0.0/8", port: 22 }], days: 7, tags: { owner: "me" } },
});
const request = analyzeRequest(resource(1));

const procfs = (pack, file) => readFileSync(`/proc/${pack.child.pid}/${file}`, "utf8");
function cpuSeconds(pack) {
  const fields = procfs(pack, "stat").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
const peakMiB = (pack) => Number(/VmHWM:\s+(\d+)/.exec(procfs(pack, "status"))[1]) / 1024;

async function must(promise) {
  const answer = await promise;
  if (answer.error) throw new Error(JSON.stringify(answer.error));
}

async function inFlight(pack, total, width) {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => { while (next++ < total) await must(pack.call("analyze", request)); }));
}

async function start(which) {
  const begun = now();
  const pack = await Pack.start(packs[which]);
  await must(pack.call("getAnalyzerInfo"));
  const info = now() - begun;
  for (let i = 0; i < 100; i++) await must(pack.call("analyze", request));
  return { pack, info, first100: now() - begun };
}

async function measure(which, booted) {
  const { pack } = await start(which);
  await inFlight(pack, 500, 10);
  const latencies = [];
  for (let i = 0; i < 500; i++) { const t = now(); await must(pack.call("analyze", request)); latencies.push(now() - t); }
  await inFlight(pack, calls, 50); // the just-in-time compilers have finished after that
  const cpu = cpuSeconds(pack);
  await inFlight(pack, calls, 50);
  const cpuPerCall = ((cpuSeconds(pack) - cpu) / calls) * 1000;
  const stacks = {};
  for (const size of [1000, 10000]) {
    const stack = stackRequest(Array.from({ length: size }, (_, i) => resource(i)));
    const times = [];
    for (let i = 0; i < 3; i++) { const t = now(); await must(pack.call("analyzeStack", stack, { timeout: 600_000 })); times.push(now() - t); }
    stacks[size] = median(times);
  }
  const memory = peakMiB(pack);
  await pack.stop();
  return {
    "start → GetAnalyzerInfo, ms": median(booted.map((b) => b.info)),
    "start + first 100 Analyze, ms": median(booted.map((b) => b.first100)),
    "latency of one Analyze, ms": median(latencies),
    "server CPU per Analyze (50 in flight), ms": cpuPerCall,
    "AnalyzeStack 1,000, ms": stacks[1000],
    "AnalyzeStack 10,000, ms": stacks[10000],
    "peak memory, MiB": memory,
  };
}

const booted = { csharp: [], node: [] };
for (let i = 0; i < starts; i++) {
  for (const which of ["csharp", "node"]) { // in turn, so that both meet the same load
    const { pack, ...times } = await start(which);
    booted[which].push(times);
    await pack.stop();
  }
}
const result = { csharp: await measure("csharp", booted.csharp), node: await measure("node", booted.node) };
console.log("| | C# | Node | ratio |\n|---|---|---|---|");
for (const name of Object.keys(result.csharp)) {
  const [c, n] = [result.csharp[name], result.node[name]];
  console.log(`| ${name} | ${c.toPrecision(3)} | ${n.toPrecision(3)} | ${(c / n).toFixed(3)} |`);
}
if (!quick) writeFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), "last.json"), JSON.stringify(result, null, 2) + "\n");
process.exit(0);
