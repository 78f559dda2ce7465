// What `golden policies build` makes (GOLDEN_PUBLISHED is its folder), started in the two ways in which the CLI starts it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Pack, analyzeRequest, plain, startEngine } from "./lib/analyzer.mjs";
import { secret } from "./lib/special.mjs";

const folder = process.env.GOLDEN_PUBLISHED;
const executable = { command: path.join(folder, "Policies"), cwd: tmpdir() };
const instance = (properties) => analyzeRequest({ type: "aws:ec2/instance:Instance", properties });
const names = (answer) => plain(answer.ok).Diagnostics.map((d) => d.Policyname);

async function withPack(start, use, options) {
  const pack = await Pack.start(start, options);
  try {
    await use(pack);
  } finally {
    assert.equal(await pack.stop(), 0);
    assert.deepEqual(pack.stdout, []);
    assert.equal(pack.stderr, "");
  }
}

test("--policy-pack <executable>: the file itself, from any folder", () => withPack(executable, async (pack) => {
  assert.equal((await pack.call("getAnalyzerInfo")).ok.getName(), "golden-docker-hosts");
  assert.ok(names(await pack.call("analyze", instance({}))).includes("instance-imdsv2"));
}));

test("--policy-pack <folder> with options.binary: the CLI runs what the yaml names, with the engine's flags", async () => {
  const yaml = readFileSync(path.join(folder, "PulumiPolicy.yaml"), "utf8");
  const binary = JSON.parse(/^ {4}binary: (.*)$/m.exec(yaml)[1]);
  assert.ok(path.isAbsolute(binary) && !binary.endsWith(".dll"), binary);
  assert.match(yaml, /^ {2}name: dotnet$/m);
  const engine = await startEngine();
  await withPack({ command: binary, args: ["--logtostderr", "-v=9"], cwd: tmpdir() }, async (pack) => {
    assert.equal((await pack.call("getAnalyzerInfo")).ok.getPoliciesList().length > 40, true);
  }, { engine: engine.address });
  engine.close();
});

test("real user data is read, rendered again and compared: nothing that it needs was left out", () => withPack(executable, async (pack) => {
  const userDataBase64 = secret(readFileSync(process.env.GOLDEN_USER_DATA, "utf8"));
  const answer = await pack.call("analyze", instance({ userDataBase64 }));
  assert.equal(answer.error, undefined);
  assert.deepEqual(names(answer).filter((name) => name.startsWith("user-data-")), []);
  assert.deepEqual(plain(answer.ok).NotApplicable.map((n) => n.PolicyName).filter((name) => name?.startsWith("user-data-")), []);
}));

test("waivers and broken YAML are read", () => withPack(executable, async (pack) => {
  const answer = await pack.call("analyze", instance({ userDataBase64: secret(Buffer.from("#cloud-config\na: &a [x]\nb: *a\n").toString("base64")) }));
  assert.ok(names(answer).includes("user-data-readable"));
}));
