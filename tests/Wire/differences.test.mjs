// Where the C# SDK deliberately answers otherwise than Pulumi's. Each is listed with its reason in README.md.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Pack, analyzeRequest, configureRequest, messages, packs, plain, stackConfigureRequest } from "./lib/analyzer.mjs";
import { asset, secret } from "./lib/special.mjs";

let csharp, node;
before(async () => { [csharp, node] = await Promise.all([Pack.start(packs.csharp), Pack.start(packs.node)]); });
after(() => Promise.all([csharp?.stop(), node?.stop()]));

const both = (method, request) => Promise.all([csharp.call(method, request), node.call(method, request)]);
const thing = (properties) => analyzeRequest({ type: "test:index:Thing", properties });
const find = (answer, policy) => plain(answer.ok).Diagnostics.find((d) => d.Policyname === policy);

test("a secret never appears in a message", async () => {
  const [ours, theirs] = await both("analyze", thing({ options: { http: { tokens: secret("hunter22") } } }));
  assert.equal(find(ours, "tokens").Message, "Things need tokens.\nfound [secret]");
  assert.equal(find(theirs, "tokens").Message, "Things need tokens.\nfound hunter22");
});

test("a property of the wrong type is a violation, not a coercion or a crash", async () => {
  const [ours, theirs] = await both("analyze", thing({ rules: "0.0.0.0/0", days: [1000] }));
  assert.match(find(ours, "open").Message, /\.rules should be a list and is "0\.0\.0\.0\/0"/);
  assert.equal(find(ours, "open").Enforcementlevel, 1);
  assert.match(find(ours, "days").Message, /\.days should be a number and is a list/);
  assert.equal(find(theirs, "open"), undefined); // iterates over the letters
});

test("a text that is a number or a boolean is read as one, as providers do", async () => {
  const [ours] = await both("analyze", thing({ days: "1000" }));
  assert.match(find(ours, "days").Message, /allowed 90 days/);
});

test("a policy that throws answers INTERNAL and one line, without a stack trace", async () => {
  const [ours, theirs] = await both("analyze", analyzeRequest({ type: "test:index:Broken", properties: { title: "t" } }));
  assert.equal(ours.error.code, 13);
  assert.equal(ours.error.details, "Error validating resource with policy 'broken' from policy pack 'conformance@v1.2.3':\n100% broken: ümlaut");
  assert.equal(theirs.error.code, 2);
});

test("what a policy prints does not follow the port on standard output", () => {
  assert.deepEqual(csharp.stdout, []);
  assert.match(csharp.stderr, /printed by a policy/);
});

test("a request without options is judged", async () => {
  const request = new messages.AnalyzeRequest();
  request.setType("test:index:Thing");
  const [ours, theirs] = await both("analyze", request);
  assert.ok(find(ours, "tokens"));
  assert.ok(theirs.error);
});

test("configuration that the schema forbids is refused, with found and allowed", async () => {
  const wrong = { days: { level: "mandatory", properties: { maximum: "many", units: 1 } }, ghost: { level: "advisory" } };
  const [ours, theirs] = await both("configure", configureRequest(wrong));
  assert.equal(ours.error.code, 3);
  assert.match(ours.error.details, /days\.maximum: found "many", allowed: integer/);
  assert.match(ours.error.details, /days\.units: unknown setting, allowed: maximum, unit/);
  assert.match(ours.error.details, /ghost: no such policy/);
  assert.equal(theirs.error, undefined);
  await node.call("configure", configureRequest({}));
});

test("the level for all is applied by the pack too", async () => {
  const [ours] = await both("configure", configureRequest({ all: { level: "disabled" }, tokens: { level: "advisory" } }));
  assert.equal(ours.error, undefined);
  const [answer] = await both("analyze", thing({}));
  assert.deepEqual(plain(answer.ok).Diagnostics.map((d) => [d.Policyname, d.Enforcementlevel]), [["tokens", 0]]);
  await both("configure", configureRequest({}));
});

test("a text asset that is empty, which the engine sends without a text, is judged", async () => {
  const empty = { ...asset(""), hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" };
  delete empty.text;
  const [ours, theirs] = await both("analyze", thing({ code: empty }));
  assert.equal(ours.error, undefined);
  assert.match(theirs.error.details, /Invalid asset/);
});

test("secret stack configuration stays secret", async () => {
  const [ours] = await both("configureStack", stackConfigureRequest({ tags: { region: "s3cr3t-region" }, config: { "golden:x": "s3cr3t-region" }, secretKeys: ["golden:x"] }));
  assert.equal(ours.error, undefined);
  const [answer] = await both("analyze", analyzeRequest({ type: "test:index:Thing", provider: { properties: { region: "here" } } }));
  assert.match(find(answer, "region").Message, /found here, allowed \[secret\]$/);
  await both("configureStack", stackConfigureRequest());
});

test("Handshake, GetPluginInfo and Cancel are answered", async () => {
  const handshake = new messages.AnalyzerHandshakeRequest();
  handshake.setEngineAddress("127.0.0.1:1");
  handshake.setRootDirectory("/root");
  const [ours, theirs] = await both("handshake", handshake);
  assert.equal(ours.error, undefined);
  assert.equal(theirs.error.code, 12);
  // Theirs is the version of their SDK; ours is the pack's, which is what `pulumi plugin ls` is about.
  assert.equal((await csharp.call("getPluginInfo")).ok.getVersion(), "1.2.3");
  const [cancel, unimplemented] = await both("cancel");
  assert.equal(cancel.error, undefined);
  assert.equal(unimplemented.error.code, 12);
  assert.equal(await csharp.exited, 0);
});
