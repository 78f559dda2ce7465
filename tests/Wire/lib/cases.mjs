// Generated requests, the same on every run. Values are unknown, secret, nested and missing in every combination that
// the policies of both packs look at.
import { archive, asset, secret, unknown } from "./special.mjs";

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const types = ["test:index:Thing", "test:index:Vault", "test:index:Other"];

function generator(seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const maybe = (o, name, make) => { if (next() < 0.7) o[name] = make(); };
  const wrap = (value) => pick([value, value, value, secret(value)]);

  function properties() {
    const p = {};
    maybe(p, "title", () => wrap(pick(["a", "", "title", unknown.string, "ünï", null])));
    maybe(p, "options", () => pick([
      {}, { http: {} }, { http: { tokens: "required" } }, { http: { tokens: wrap("optional") } }, { http: { tokens: unknown.string } },
      { http: unknown.object }, unknown.object, secret({ http: { tokens: "required" } }), { http: secret({ tokens: unknown.string }) }, null,
    ]));
    maybe(p, "rules", () => pick([
      [], [{ cidr: "10.0.0.0/8", port: 22 }], [{ cidr: "0.0.0.0/0", port: 22 }, { cidr: "0.0.0.0/0" }],
      [{ cidr: unknown.string, port: 1 }, { cidr: "0.0.0.0/0", port: 2 }], [{ cidr: "0.0.0.0/0", port: 3 }, unknown.object],
      unknown.array, secret([{ cidr: "0.0.0.0/0", port: 2375.5 }]), [{ cidr: "0.0.0.0/0", port: unknown.number }], null,
    ]));
    maybe(p, "days", () => wrap(pick([1, 31, 90, 91, 1e6, -5, 0.5, unknown.number, unknown.string, null])));
    maybe(p, "tags", () => pick([
      {}, { owner: "me" }, { owner: unknown.string }, { other: "x" }, unknown.object, { owner: secret("me") }, secret({ owner: "me" }), null,
    ]));
    maybe(p, "locked", () => wrap(pick([true, false, unknown.boolean, null])));
    maybe(p, "password", () => wrap(pick(["hunter22", "correct horse battery", unknown.string, null])));
    maybe(p, "code", () => pick([asset("text"), archive("./folder"), unknown.asset, unknown.archive, { deep: [asset("x"), secret([1, "two", null])] }]));
    maybe(p, "__defaults", () => ["title"]);
    return p;
  }

  function resource(index) {
    return {
      type: pick(types),
      name: `r${index}`,
      properties: properties(),
      options: {
        protect: next() < 0.3,
        ignoreChanges: pick([[], ["tags"], ["a", "b"]]),
        aliases: pick([[], ["urn:old"]]),
        deleteBeforeReplace: pick([undefined, true, false]),
        createTimeout: pick([0, 90, 1.5]),
      },
      provider: pick([undefined, undefined, { properties: { region: "eu-west-1" } }, { properties: { region: unknown.string } }, { properties: {} }]),
    };
  }

  function stack(index) {
    const resources = Array.from({ length: Math.floor(next() * 8) }, (_, i) => resource(`${index}-${i}`));
    const urn = (r) => `urn:pulumi:prod::golden::${r.type}::${r.name}`;
    for (const r of resources) {
      const other = pick(resources);
      if (next() < 0.6) r.parent = pick([urn(other), "urn:gone"]);
      if (next() < 0.6) r.dependencies = [urn(pick(resources)), "urn:gone"];
      if (next() < 0.6) r.propertyDependencies = { vault: [urn(pick(resources))], gone: ["urn:gone"] };
      delete r.properties.__defaults;
    }
    return resources;
  }

  const policies = ["named", "tokens", "open", "days", "owned", "locked", "protected", "region", "password", "off", "few-things", "guarded", "no-empty-stack"];
  function configuration() {
    const config = {};
    for (const policy of policies) {
      if (next() < 0.4) config[policy] = { level: pick(["advisory", "mandatory", "disabled", "remediate"]) };
    }
    if (next() < 0.5) config.days = { level: pick(["advisory", "mandatory"]), properties: pick([{ maximum: 7 }, { unit: "weeks" }, { maximum: 400, unit: "days" }]) };
    return config;
  }

  return { resource, stack, configuration };
}

/** Rounds of: configuration, stack tags, resources to analyse and remediate, stacks to analyse. */
export function rounds(count) {
  return Array.from({ length: count }, (_, round) => {
    const make = generator(round + 1);
    return {
      config: round === 0 ? {} : make.configuration(),
      tags: round % 2 ? { region: "eu-west-1" } : {},
      resources: Array.from({ length: 16 }, (_, i) => make.resource(`${round}-${i}`)),
      stacks: Array.from({ length: 6 }, (_, i) => make.stack(`${round}-${i}`)),
    };
  });
}
