// What no honest engine sends: every call must end with a clear status, memory stays bounded, and the pack lives on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http2 from "node:http2";
import { after, afterEach, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { Pack, analyzeRequest, call, connect, packs, plain, stackRequest } from "./lib/analyzer.mjs";

const MiB = 1 << 20;
let pack;
before(async () => { pack = await Pack.start(packs.csharp); });
after(() => pack?.stop());
afterEach(async () => {
  const answer = await pack.call("analyze", analyzeRequest({ type: "test:index:Thing" }));
  assert.ok(plain(answer.ok).Diagnostics.length > 0, "the pack no longer answers");
});

const frame = (payload, { flag = 0, length = payload.length } = {}) => {
  const header = Buffer.alloc(5);
  header[0] = flag;
  header.writeUInt32BE(length, 1);
  return Buffer.concat([header, payload]);
};

/** One raw call: status from the trailers, or from the headers when there is no body. */
function raw(body, { path = "/pulumirpc.Analyzer/Analyze", method = "POST", type = "application/grpc", end = true } = {}) {
  const session = http2.connect(`http://127.0.0.1:${pack.port}`);
  return new Promise((resolve, reject) => {
    session.on("error", reject);
    const stream = session.request({ ":method": method, ":path": path, "content-type": type, te: "trailers" }, { endStream: false });
    let found = {};
    stream.on("response", (h) => { found = { http: h[":status"], ...found, ...h }; });
    stream.on("trailers", (h) => { found = { ...found, ...h }; });
    stream.on("error", (error) => { found.reset = error.code; });
    stream.on("close", () => { session.close(); resolve({ http: found.http, status: Number(found["grpc-status"]), message: decodeURIComponent(found["grpc-message"] ?? "") }); });
    stream.resume();
    if (end) stream.end(body);
    else { stream.write(body); resolve.stream = stream; }
  });
}

const memory = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pack.child.pid}/status`, "utf8"))[1]) / 1024;

const malformed = {
  "an unknown method": [frame(Buffer.alloc(0)), { path: "/pulumirpc.Analyzer/Explode" }, 12, /Unknown method/],
  "an unknown service": [frame(Buffer.alloc(0)), { path: "/other.Service/Analyze" }, 12, /Unknown method/],
  "nothing at all": [Buffer.alloc(0), {}, 13, /cut short/],
  "half a header": [Buffer.from([0, 0]), {}, 13, /cut short/],
  "a frame cut short": [frame(Buffer.from("abc"), { length: 1000 }), {}, 13, /cut short/],
  "two messages": [Buffer.concat([frame(Buffer.alloc(0)), frame(Buffer.alloc(3))]), {}, 13, /More than one/],
  "a compressed message": [frame(Buffer.from("abc"), { flag: 1 }), {}, 12, /[Cc]ompressed/],
  "a length above the limit": [frame(Buffer.from("abc"), { length: 0xffffffff }), {}, 8, /allowed: 419430400/],
  "bytes that are no message": [frame(Buffer.from([0xff, 0xff, 0xff, 0xff])), {}, 13, /Malformed/],
  "a message cut short inside": [frame(Buffer.from([0x0a, 0x7f, 0x41])), {}, 13, /Malformed/],
  "a group that never ends": [frame(Buffer.alloc(4096, 0x0b)), {}, 13, /Malformed/],
};
for (const [name, [body, options, status, message]] of Object.entries(malformed)) {
  test(`${name} gets status ${status}`, async () => {
    const answer = await raw(body, options);
    assert.equal(answer.status, status, JSON.stringify(answer));
    assert.match(answer.message, message);
  });
}

const field = (number, bytes) => Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
const notUtf8 = Buffer.from([0xc3, 0x28, 0xff, 0xfe]);
const member = (name, text) => field(1, Buffer.concat([field(1, name), field(2, field(3, text))]));
const badTexts = {
  "a type": field(1, notUtf8),
  "the name of a property": field(2, member(notUtf8, Buffer.from("x"))),
  "the value of a property": field(2, member(Buffer.from("title"), notUtf8)),
  "an alias in the options": field(5, field(6, notUtf8)),
  "the provider's configuration": field(6, field(2, member(Buffer.from("region"), notUtf8))),
};
for (const [where, message] of Object.entries(badTexts)) {
  test(`${where} that is not UTF-8 is refused: a policy would judge another text than the provider gets`, async () => {
    const answer = await raw(frame(message));
    assert.equal(answer.status, 3, JSON.stringify(answer));
    assert.match(answer.message, /not UTF-8/);
  });
}

test("what is not gRPC is refused", async () => {
  assert.equal((await raw(Buffer.alloc(0), { method: "GET" })).http, 415);
  assert.equal((await raw(Buffer.from("{}"), { type: "application/json" })).http, 415);
});

test("values nested 300 deep are judged, and 5,000 deep are refused", async () => {
  const nested = (depth) => { let o = { tokens: "x" }; for (let i = 0; i < depth; i++) o = { a: o }; return { options: o, rules: [{ cidr: "0.0.0.0/0" }] }; };
  const deep = await pack.call("analyze", analyzeRequest({ type: "test:index:Thing", properties: nested(300) }));
  assert.equal(plain(deep.ok).Diagnostics.filter((d) => d.Policyname === "open").length, 1);
  const tooDeep = await pack.call("analyze", analyzeRequest({ type: "test:index:Thing", properties: nested(1500) }));
  assert.equal(tooDeep.error?.code, 3);
  assert.match(tooDeep.error.details, /nested too deeply/);
});

test("a property of 50 MB is judged", async () => {
  const answer = await pack.call("analyze", analyzeRequest({ type: "test:index:Thing", properties: { password: "x".repeat(50 * MiB), title: "t" } }));
  assert.equal(answer.error, undefined);
});

const config = (body) => Buffer.from(`#cloud-config\n${body}`);
const bombs = {
  "aliases that multiply": config(`a: &a [${"x,".repeat(9)}x]\n${Array.from("bcdefghij", (c, i) => `${c}: &${c} [${Array(9).fill("*" + "abcdefghi"[i])}]\n`).join("")}`),
  "lists in lists": config(`a: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`),
  "gzip that grows to a gigabyte": gzipSync(Buffer.alloc(1024 * MiB, "#cloud-config\n"), { level: 9 }),
  "gzip in gzip in gzip in gzip in gzip": Array.from({ length: 5 }).reduce((data) => gzipSync(data), config("a: b\n")),
  "50 MB of text": config("x".repeat(50 * MiB)),
  "50 MB of nothing": Buffer.alloc(50 * MiB),
  "text that is not UTF-8": Buffer.concat([config("a: "), Buffer.from([0xc3, 0x28, 0xff])]),
};
test("user data that is a bomb is refused by one policy, in bounded memory", async () => {
  const golden = await Pack.start(packs.golden);
  try {
    for (const [name, bomb] of Object.entries(bombs)) {
      const answer = await golden.call("analyze", analyzeRequest({ type: "aws:ec2/instance:Instance", properties: { userDataBase64: bomb.toString("base64") } }));
      assert.equal(answer.error, undefined, name);
      const found = plain(answer.ok).Diagnostics.find((d) => d.Policyname === "user-data-readable");
      assert.equal(found?.Enforcementlevel, 1, `${name}: ${found?.Message}`);
    }
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${golden.child.pid}/status`, "utf8"))[1]) / 1024;
    console.log(`# bombs: peak of ${peak.toFixed(0)} MiB`);
    assert.ok(peak < 900, `${peak} MiB`);
  } finally {
    await golden.stop();
  }
});

test("parents and dependencies that form circles are judged", async () => {
  const urn = (n) => `urn:pulumi:prod::golden::test:index:Vault::${n}`;
  const ring = ["a", "b", "c"].map((n, i, all) => ({
    type: "test:index:Vault", name: n, parent: urn(all[(i + 1) % 3]), dependencies: [urn(n), urn(all[(i + 1) % 3])], propertyDependencies: { vault: [urn(n)] },
  }));
  assert.equal((await pack.call("analyzeStack", stackRequest(ring))).error, undefined);
});

test("messages that are announced and never come take no memory", async () => {
  const before = memory();
  const session = http2.connect(`http://127.0.0.1:${pack.port}`);
  const streams = Array.from({ length: 60 }, () => {
    const stream = session.request({ ":method": "POST", ":path": "/pulumirpc.Analyzer/Analyze", "content-type": "application/grpc", te: "trailers" }, { endStream: false });
    stream.on("error", () => {});
    stream.write(frame(Buffer.alloc(16), { length: 399 * MiB }));
    return stream;
  });
  await new Promise((resolve) => session.ping(resolve));
  const grown = memory() - before;
  streams.forEach((stream) => stream.close());
  await new Promise((resolve) => session.close(resolve));
  assert.ok(grown < 100, `grew by ${grown} MiB`);
});

test("1,000 connections are all answered", async () => {
  const request = analyzeRequest({ type: "test:index:Thing" });
  const clients = Array.from({ length: 1000 }, () => connect(pack.port));
  const answers = await Promise.all(clients.map((client) => call(client, "analyze", request)));
  clients.forEach((client) => client.close());
  assert.equal(answers.filter((a) => a.ok).length, 1000, JSON.stringify(answers.find((a) => a.error)));
  assert.ok(memory() < 1024, `${memory()} MiB`);
});

test("2,000 calls at once on one connection are all answered, each with its own answer", async () => {
  const answers = await Promise.all(Array.from({ length: 2000 }, (_, i) =>
    pack.call("analyze", analyzeRequest({ type: "test:index:Thing", properties: { options: { http: { tokens: `t${i}` } } } }))));
  for (const [i, answer] of answers.entries()) {
    assert.equal(plain(answer.ok).Diagnostics.find((d) => d.Policyname === "tokens").Message, `Things need tokens.\nfound t${i}`);
  }
});
