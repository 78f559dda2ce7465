// The same client and the same requests for both packs, in one run.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Pack, analyzeRequest, callSerialised, connect, packs, serialise, stackRequest } from "../../tests/Wire/lib/analyzer.mjs";
import { instance, ordinary } from "./resources.mjs";

const quick = process.argv.includes("--quick");
const starts = quick ? 2 : 5;
const calls = quick ? 2000 : 5000;
const ticksPerSecond = 100;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const now = () => performance.now();
const requests = { instance: serialise(analyzeRequest(instance(1))), ordinary: serialise(analyzeRequest(ordinary(1))) };
const analyze = (pack, of = "instance") => callSerialised(pack, "analyze", requests[of]);

const procfs = (pack, file) => readFileSync(`/proc/${pack.child.pid}/${file}`, "utf8");
function cpuSeconds(pack) {
  const fields = procfs(pack, "stat").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
const peakMiB = (pack) => Number(/VmHWM:\s+(\d+)/.exec(procfs(pack, "status"))[1]) / 1024;

async function inFlight(pack, total, width, of) {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => { while (next++ < total) await analyze(pack, of); }));
}

async function firstCalls(pack, begun) {
  await callSerialised(pack, "getAnalyzerInfo", Buffer.alloc(0));
  const info = now() - begun;
  for (let i = 0; i < 100; i++) await analyze(pack);
  return { info, first100: now() - begun };
}

async function start(which) {
  const begun = now();
  const pack = await Pack.start(packs[which]);
  return { pack, ...(await firstCalls(pack, begun)) };
}

/** The first calls of a new client to a pack that has long started: of a start, what no pack could do faster. */
async function warm(pack) {
  const begun = now();
  const other = { client: connect(pack.port) };
  const { first100 } = await firstCalls(other, begun);
  other.client.close();
  return first100;
}

async function measure(which, booted) {
  const { pack } = await start(which);
  await inFlight(pack, 500, 10);
  const latencies = [];
  for (let i = 0; i < 500; i++) { const t = now(); await analyze(pack); latencies.push(now() - t); }
  const again = [];
  for (let i = 0; i < starts; i++) again.push(await warm(pack));
  const cpuPerCall = {};
  for (const of of Object.keys(requests)) {
    await inFlight(pack, calls, 50, of); // the just-in-time compilers have finished after that
    const cpu = cpuSeconds(pack);
    await inFlight(pack, calls, 50, of);
    cpuPerCall[of] = ((cpuSeconds(pack) - cpu) / calls) * 1000;
  }

  const stacks = {};
  for (const size of [1000, 10000]) {
    const stack = serialise(stackRequest(Array.from({ length: size }, (_, i) => ordinary(i))));
    const times = [];
    for (let i = 0; i < 3; i++) { const t = now(); await callSerialised(pack, "analyzeStack", stack, { timeout: 600_000 }); times.push(now() - t); }
    stacks[size] = median(times);
  }
  const memory = peakMiB(pack);
  await pack.stop();
  return {
    "start → GetAnalyzerInfo, ms": median(booted.map((b) => b.info)),
    "start + first 100 Analyze, ms": median(booted.map((b) => b.first100)),
    "the same calls to a pack that is warm, ms": median(again),
    "latency of one Analyze, ms": median(latencies),
    "server CPU per Analyze (50 in flight), ms": cpuPerCall.instance,
    "the same, resource of a dozen properties, ms": cpuPerCall.ordinary,
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
if (!quick) writeFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), process.env.GOLDEN_BENCH_RESULT ?? "last.json"), JSON.stringify(result, null, 2) + "\n");
process.exit(0);
