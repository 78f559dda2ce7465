// The same policies as ../csharp, in the same order: whoever changes one changes both.
"use strict";
const { PolicyPack, validateResourceOfType, remediateResourceOfType, validateStackResourcesOfType } = require("@pulumi/policy");

class Thing {}
Thing.__pulumiType = "test:index:Thing";

const byUrn = (a, b) => (a.urn < b.urn ? -1 : 1);

new PolicyPack("conformance", {
  displayName: "Conformance",
  description: "The same pack in two languages",
  readme: "# Conformance",
  provider: "test",
  tags: ["a", "b"],
  repository: "https://example.test/repository",
  policies: [
    {
      name: "named",
      description: "Every resource has a title.",
      validateResource: (args, report) => {
        if (!args.props.title) report("");
      },
    },
    {
      name: "tokens",
      displayName: "Tokens",
      description: "Things need tokens.",
      enforcementLevel: "mandatory",
      severity: "critical",
      framework: { name: "CIS", version: "1.0", reference: "5.6", specification: "Use tokens" },
      tags: ["metadata", "instance"],
      remediationSteps: "Set options.http.tokens.",
      url: "https://example.test/tokens",
      validateResource: validateResourceOfType(Thing, (props, args, report) => {
        const tokens = props.options?.http?.tokens;
        if (tokens !== "required") report(`found ${tokens ?? "none"}`);
      }),
    },
    {
      name: "open",
      description: "No rule is open.",
      enforcementLevel: "mandatory",
      severity: "high",
      validateResource: (args, report) => {
        for (const rule of args.props.rules ?? []) {
          if (rule.cidr === "0.0.0.0/0") report(`port ${rule.port ?? "any"} is open`);
        }
      },
    },
    {
      name: "days",
      description: "Logs are kept for some days.",
      severity: "medium",
      configSchema: {
        properties: {
          maximum: { type: "integer", default: 90, minimum: 1, maximum: 3650 },
          unit: { type: "string", enum: ["days", "weeks"], description: "What is counted" },
        },
      },
      validateResource: (args, report) => {
        const config = args.getConfig();
        const maximum = config.maximum ?? 90;
        if (args.props.days > maximum) report(`allowed ${maximum} ${config.unit ?? "days"}`);
      },
    },
    {
      name: "owned",
      description: "Things have an owner.",
      enforcementLevel: "remediate",
      severity: "low",
      remediateResource: remediateResourceOfType(Thing, (props) => {
        if (props.tags?.owner) return undefined;
        props.tags = props.tags ?? {};
        props.tags.owner = "golden";
        return props;
      }),
      validateResource: validateResourceOfType(Thing, (props, args, report) => {
        if (!props.tags?.owner) report("no owner");
      }),
    },
    {
      name: "locked",
      description: "Doors are locked.",
      enforcementLevel: "remediate",
      remediateResource: (args) => {
        if (args.props.locked === true) return undefined;
        args.props.locked = true;
        return args.props;
      },
    },
    {
      name: "protected",
      description: "Vaults are protected.",
      validateResource: (args, report) => {
        if (args.type !== "test:index:Vault") args.notApplicable("not a vault");
        const o = args.opts;
        if (!o.protect) {
          report(`ignores ${o.ignoreChanges.join("+")}, aliases ${o.aliases.length}, create ${o.customTimeouts.createSeconds}, replace ${o.deleteBeforeReplace ?? "unset"}`);
        }
      },
    },
    {
      name: "region",
      description: "Everything is in one region.",
      validateResource: (args, report) => {
        const wanted = args.stackTags.get("region");
        if (args.provider && wanted !== undefined && args.provider.props.region !== wanted) {
          report(`found ${args.provider.props.region ?? "none"}, allowed ${wanted}`);
        }
      },
    },
    {
      name: "password",
      description: "Passwords are long.",
      enforcementLevel: "mandatory",
      validateResource: (args, report) => {
        const password = args.props.password;
        if (password !== undefined && password !== null && password.length < 12) report("at least 12 letters");
      },
    },
    {
      name: "off",
      description: "Never runs.",
      enforcementLevel: "disabled",
      validateResource: (args, report) => report("ran"),
    },
    {
      name: "broken",
      description: "Fails on demand.",
      validateResource: (args) => {
        if (args.type === "test:index:Broken") throw new Error("100% broken: ümlaut");
      },
    },
    {
      name: "few-things",
      description: "There are few things.",
      enforcementLevel: "mandatory",
      validateStack: validateStackResourcesOfType(Thing, (things, args, report) => {
        if (things.length > 3) report(`found ${things.length}`);
      }),
    },
    {
      name: "guarded",
      description: "Every vault has a guard below it.",
      severity: "high",
      validateStack: (args, report) => {
        const resources = [...args.resources].sort(byUrn);
        for (const vault of resources.filter((r) => r.type === "test:index:Vault")) {
          const guards = resources.filter((r) => r.parent?.urn === vault.urn);
          if (guards.length === 0) report(`${vault.name} has none`, vault.urn);
          for (const guard of guards) {
            if (guard.dependencies.some((d) => d.urn === vault.urn) && guard.propertyDependencies.vault?.length) {
              report(`${guard.name} depends on ${vault.props.title ?? "nothing"}`, guard.urn);
            }
          }
        }
      },
    },
    {
      name: "no-empty-stack",
      description: "Stacks are not empty.",
      enforcementLevel: "remediate",
      validateStack: (args, report) => {
        if (args.resources.length === 0) args.notApplicable("nothing is planned");
        if (args.resources.length === 1) report("only one resource");
      },
    },
  ],
}, {
  days: { enforcementLevel: "mandatory", maximum: 30 },
  named: "disabled",
});
