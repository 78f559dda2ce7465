// The same pack in C# and with Pulumi's own SDK, asked the same things by the same client.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Pack, analyzeRequest, configureRequest, packs, plain, stackConfigureRequest, stackRequest } from "./lib/analyzer.mjs";
import { rounds } from "./lib/cases.mjs";

let csharp, node;
let compared = 0;
let hidden = 0;
before(async () => { [csharp, node] = await Promise.all([Pack.start(packs.csharp), Pack.start(packs.node)]); });
after(async () => {
  await Promise.all([csharp?.stop(), node?.stop()]);
  console.log(`# compared ${compared} answers; ours hid a secret in ${hidden}`);
});

async function same(method, request, note) {
  const [ours, theirs] = await Promise.all([csharp.call(method, request), node.call(method, request)]);
  compared++;
  assert.deepEqual(ours.error, undefined, `${note}: ${ours.error?.details}`);
  assert.deepEqual(theirs.error, undefined, `${note}: ${theirs.error?.details}`);
  const [our, their] = [plain(ours.ok), plain(theirs.ok)];
  assert.deepEqual(our, hideSecrets(our, their), note);
}

/** The one intended difference in these answers: where a message of theirs shows a secret, ours says [secret]. */
function hideSecrets(our, their) {
  for (const [i, diagnostic] of (our.Diagnostics ?? []).entries()) {
    const other = their.Diagnostics[i];
    if (!other || !diagnostic.Message.includes("[secret]")) continue;
    const pattern = diagnostic.Message.split("[secret]").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+");
    if (!new RegExp(`^${pattern}$`, "s").test(other.Message)) continue;
    other.Message = diagnostic.Message;
    hidden++;
  }
  return their;
}

test("describes itself in the same way before any configuration", async () => {
  await same("getAnalyzerInfo", undefined, "info");
});

for (const [index, round] of rounds(12).entries()) {
  test(`round ${index + 1}: ${Object.keys(round.config).length} policies configured`, async () => {
    await same("configureStack", stackConfigureRequest({ tags: round.tags }), "stack");
    await same("configure", configureRequest(withDefaults(round.config)), "configure");
    for (const resource of round.resources) {
      const note = JSON.stringify({ config: round.config, resource });
      await same("remediate", analyzeRequest(resource), `remediate ${note}`);
      delete resource.properties.__defaults; // the engine strips them for Analyze
      await same("analyze", analyzeRequest(resource), `analyze ${note}`);
    }
    for (const resources of round.stacks) {
      // The contract has no order; ours are sorted so that a report is stable, so theirs are given sorted.
      const sorted = [...resources].sort((a, b) => (`${a.type}::${a.name}` < `${b.type}::${b.name}` ? -1 : 1));
      await same("analyzeStack", stackRequest(sorted), `stack ${JSON.stringify({ config: round.config, sorted })}`);
    }
  });
}

test("compared at least 200 generated requests", () => assert.ok(compared >= 200, `${compared}`));

/** The engine fills in the defaults of the schema before it configures a pack. */
function withDefaults(config) {
  const days = config.days;
  return days ? { ...config, days: { ...days, properties: { maximum: 90, ...days.properties } } } : config;
}
