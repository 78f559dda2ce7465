// Starts policy packs as the Pulumi CLI does, and calls them with the client that Pulumi generates for Node.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import net from "node:net";
import path from "node:path";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
export const messages = require("@pulumi/pulumi/proto/analyzer_pb.js");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");
const struct = require("google-protobuf/google/protobuf/struct_pb.js");
const empty = require("google-protobuf/google/protobuf/empty_pb.js");

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, "../../..");
const configuration = process.env.GOLDEN_BUILD ?? "Release";
const output = (project) => path.join(root, project, "bin", configuration, "net10.0");

export const packs = {
  csharp: { command: process.env.GOLDEN_CONFORMANCE_PACK ?? path.join(output("tests/Wire/packs/csharp"), "ConformancePack"), args: [] },
  golden: { command: process.env.GOLDEN_POLICIES ?? path.join(output("infra/Policies"), "Policies"), args: [] },
  node: { command: process.execPath, args: [path.join(here, "../packs/node/index.js")], cwd: path.join(here, "../packs/node") },
};

/** Something that listens, as the engine does: a pack ends when nobody does. */
export async function startEngine() {
  const server = net.createServer((socket) => socket.on("error", () => {}).resume());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return { address: `127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const sharedEngine = await startEngine();

/** A running pack. `stdout` holds every line after the port. */
export class Pack {
  static async start({ command, args = [], cwd }, { engine = sharedEngine.address, stdio = "pipe", env } = {}) {
    const child = spawn(command, [...args, ...(engine ? [engine] : [])], {
      cwd, env: env ?? process.env, stdio: [stdio, "pipe", "pipe"],
    });
    const pack = new Pack();
    pack.child = child;
    pack.stdout = [];
    pack.stderr = "";
    child.stderr.on("data", (d) => { pack.stderr += d; });
    pack.exited = once(child, "exit").then(([code, signal]) => signal ?? code);
    const lines = createInterface({ input: child.stdout });
    const port = await new Promise((resolve, reject) => {
      lines.once("line", resolve);
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${command} ended with ${code} before it wrote a port\n${pack.stderr}`)));
    });
    if (!/^[1-9][0-9]*$/.test(port)) throw new Error(`first line is not a port: ${port}`);
    lines.on("line", (line) => pack.stdout.push(line));
    pack.port = Number(port);
    pack.client = connect(pack.port);
    return pack;
  }

  async stop() {
    this.client.close();
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill("SIGTERM");
    return await this.exited;
  }

  call(method, request, options = {}) {
    return call(this.client, method, request, options);
  }
}

/** A call whose request was serialised before: what is measured is then the pack, not the client's own serialiser. */
export function callSerialised(pack, method, bytes, options = {}) {
  const { path, responseDeserialize } = AnalyzerClient.service[method];
  const deadline = Date.now() + (options.timeout ?? 60_000);
  return new Promise((resolve, reject) => {
    pack.client.makeUnaryRequest(path, (request) => request, responseDeserialize, bytes, { deadline }, (error, response) =>
      error ? reject(new Error(`${method}: ${error.code} ${error.details}`)) : resolve(response));
  });
}

export const serialise = (message) => Buffer.from(message.serializeBinary());

export function connect(port) {
  return new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": 400 << 20,
    "grpc.max_send_message_length": 400 << 20,
    "grpc.use_local_subchannel_pool": 1,
  });
}

/** Resolves to { ok } or { error: { code, details } }. */
export function call(client, method, request = new empty.Empty(), options = {}) {
  return new Promise((resolve) => {
    const deadline = Date.now() + (options.timeout ?? 60_000);
    client[method](request, { deadline }, (error, response) =>
      resolve(error ? { error: { code: error.code, details: error.details } } : { ok: response }));
  });
}

export const toStruct = (o) => struct.Struct.fromJavaScript(o);

function provider(p) {
  const message = new messages.AnalyzerProviderResource();
  message.setType(p.type ?? "pulumi:providers:test");
  message.setName(p.name ?? "p");
  message.setUrn(p.urn ?? "urn:pulumi:prod::golden::pulumi:providers:test::p");
  message.setProperties(toStruct(p.properties ?? {}));
  return message;
}

function options(o = {}) {
  const message = new messages.AnalyzerResourceOptions();
  message.setProtect(o.protect ?? false);
  message.setIgnorechangesList(o.ignoreChanges ?? []);
  message.setAliasesList(o.aliases ?? []);
  message.setAdditionalsecretoutputsList(o.additionalSecretOutputs ?? []);
  if (o.deleteBeforeReplace !== undefined) {
    message.setDeletebeforereplace(o.deleteBeforeReplace);
    message.setDeletebeforereplacedefined(true);
  }
  if (o.createTimeout) {
    const timeouts = new messages.AnalyzerResourceOptions.CustomTimeouts();
    timeouts.setCreate(o.createTimeout);
    message.setCustomtimeouts(timeouts);
  }
  return message;
}

function fill(message, r) {
  message.setType(r.type);
  message.setName(r.name ?? "r");
  message.setUrn(r.urn ?? `urn:pulumi:prod::golden::${r.type}::${r.name ?? "r"}`);
  message.setProperties(toStruct(r.properties ?? {}));
  message.setOptions(options(r.options));
  if (r.provider) message.setProvider(provider(r.provider));
  return message;
}

export const analyzeRequest = (r) => fill(new messages.AnalyzeRequest(), r);

export function stackRequest(resources) {
  const request = new messages.AnalyzeStackRequest();
  request.setResourcesList(resources.map((r) => {
    const message = fill(new messages.AnalyzerResource(), r);
    message.setParent(r.parent ?? "");
    message.setDependenciesList(r.dependencies ?? []);
    for (const [name, urns] of Object.entries(r.propertyDependencies ?? {})) {
      const dependencies = new messages.AnalyzerPropertyDependencies();
      dependencies.setUrnsList(urns);
      message.getPropertydependenciesMap().set(name, dependencies);
    }
    return message;
  }));
  return request;
}

export function configureRequest(config) {
  const request = new messages.ConfigureAnalyzerRequest();
  const levels = { advisory: 0, mandatory: 1, disabled: 2, remediate: 3 };
  for (const [policy, { level, properties }] of Object.entries(config)) {
    const message = new messages.PolicyConfig();
    message.setEnforcementlevel(levels[level]);
    message.setProperties(toStruct(properties ?? {}));
    request.getPolicyconfigMap().set(policy, message);
  }
  return request;
}

export function stackConfigureRequest({ tags = {}, config = {}, secretKeys = [], dryRun = true } = {}) {
  const request = new messages.AnalyzerStackConfigureRequest();
  request.setStack("prod");
  request.setProject("golden");
  request.setOrganization("org");
  request.setDryRun(dryRun);
  for (const [k, v] of Object.entries(tags)) request.getTagsMap().set(k, v);
  for (const [k, v] of Object.entries(config)) request.getConfigMap().set(k, v);
  request.setConfigSecretKeysList(secretKeys);
  return request;
}

/** A response as plain data: structures as JavaScript values, maps as objects, in the order they came. */
export function plain(response) {
  if (response === null || response === undefined || typeof response !== "object") return response;
  if (Array.isArray(response)) return response.map(plain);
  if (typeof response.toJavaScript === "function") return response.toJavaScript();
  const result = {};
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(response))) {
    const match = /^get(.+?)(List|Map)?$/.exec(name);
    if (!match || name === "getExtension" || name.endsWith("_asU8") || name.endsWith("_asB64") || name === "getJsPbMessageId") continue;
    const value = response[name]();
    if (match[2] === "Map") {
      result[match[1]] = Object.fromEntries([...value.entries()].sort().map(([k, v]) => [k, plain(v)]));
    } else {
      result[match[1]] = plain(value);
    }
  }
  return result;
}
