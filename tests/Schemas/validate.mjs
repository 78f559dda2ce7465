// validate.mjs SCHEMA DOCUMENT: says what is wrong and ends with 1, or says nothing.
import { readFileSync } from "node:fs";
import Draft07 from "ajv";
import Draft04 from "ajv-draft-04";
import Draft2020 from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [schema, document] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const Ajv = { "http://json-schema.org/draft-04/schema#": Draft04, "http://json-schema.org/draft-07/schema#": Draft07, "https://json-schema.org/draft/2020-12/schema": Draft2020 }[schema.$schema];
if (!Ajv) throw new Error(`no validator for ${schema.$schema}`);
// Foreign schemas have keywords that a strict reader would refuse; ours are read strictly.
const ajv = new (Ajv.default ?? Ajv)({ allErrors: true, strict: schema.$schema.includes("2020-12"), strictRequired: false, strictTypes: false });
(formats.default ?? formats)(ajv);
const validate = ajv.compile(schema);
if (!validate(document)) {
  for (const error of validate.errors.slice(0, 20)) console.error(`${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
  process.exit(1);
}
