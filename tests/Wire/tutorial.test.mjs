// The packs of docs/write-a-policy-pack.md, built by TutorialTests (GOLDEN_TUTORIAL and GOLDEN_TUTORIAL_TYPED are their executables).
import assert from "node:assert/strict";
import { test } from "node:test";
import { Pack, analyzeRequest, plain, stackRequest } from "./lib/analyzer.mjs";

test("describes itself, judges, repairs, and looks at the stack", async () => {
  const pack = await Pack.start({ command: process.env.GOLDEN_TUTORIAL });
  const messages = async (method, request) => plain((await pack.call(method, request)).ok).Diagnostics.map((d) => d.Message);
  assert.deepEqual((await pack.call("getAnalyzerInfo")).ok.getPoliciesList().map((p) => p.getName()), ["imdsv2", "log-retention", "encrypted-volumes", "flow-logs"]);
  assert.match((await messages("analyze", analyzeRequest({ type: "aws:ec2/instance:Instance" })))[0], /session token\.\nfound nothing, allowed "required"/);
  assert.match((await messages("analyze", analyzeRequest({ type: "aws:cloudwatch/logGroup:LogGroup", properties: { retentionInDays: 500 } })))[0], /found 500, allowed 1 to 400/);
  const repaired = await pack.call("remediate", analyzeRequest({ type: "aws:ebs/volume:Volume", properties: { size: 8 } }));
  assert.deepEqual(plain(repaired.ok).Remediations[0].Properties, { size: 8, encrypted: true });
  assert.match((await messages("analyzeStack", stackRequest([{ type: "aws:ec2/vpc:Vpc", name: "main" }])))[0], /main has none/);
  assert.equal(await pack.stop(), 0);
});

test("reads inputs by the classes of a provider", async () => {
  const pack = await Pack.start({ command: process.env.GOLDEN_TUTORIAL_TYPED });
  const judged = async (properties) => plain((await pack.call("analyze", analyzeRequest({ type: "aws:ec2/instance:Instance", properties }))).ok).Diagnostics.map((d) => d.Message);
  assert.deepEqual(await judged({ metadataOptions: { httpTokens: "required" } }), []);
  assert.match((await judged({ metadataOptions: { httpTokens: "optional" } }))[0], /session token\.\nallowed "required"/);
  assert.equal(await pack.stop(), 0);
});
