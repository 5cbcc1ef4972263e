import { z } from 'zod';

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

/** The same kind of value without bounds, patterns and rules across fields; formats of dates and ids stay. */
const withoutChecks = (schema: z.core.$ZodType): z.core.$ZodType => {
  const def = schema._zod.def as Def; // a definition's own fields are not in the general type
  if (def.type === 'string' && def['format'] === undefined) return z.string();
  return def.checks?.length ? z.core.clone(schema, { ...def, checks: [] } as z.core.$ZodTypeDef) : schema;
};

const looseObject = (def: Def): z.core.$ZodType => {
  const shape = def['shape'] as Record<string, z.core.$ZodType>; // an object's definition holds its shape
  return z.looseObject(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, loosen(value)])));
};

const looseUnion = (def: Def): z.core.$ZodType => {
  const options = (def['options'] as z.core.$ZodType[]).map(loosen) as [z.ZodObject, z.ZodObject];
  const discriminator = def['discriminator'];
  return typeof discriminator === 'string' ? z.discriminatedUnion(discriminator, options) : z.union(options);
};

const looseRecord = (def: Def): z.core.$ZodType => {
  const key = (def['keyType'] as z.core.$ZodType)._zod.def; // a record's definition holds its two kinds
  if (key.type !== 'string') throw new Error('For closed keys, use an object with optional fields: it can grow.');
  return z.record(z.string(), loosen(def['valueType'] as z.core.$ZodType));
};

/**
 * The tolerant reading of a strict contract schema: unknown fields are kept at every depth, in objects, arrays, unions
 * and records. Bounds, patterns and rules across fields are left out: the door has judged them, they may be widened
 * later, and old facts in a log must stay readable. Kinds, required fields, closed lists and formats are still asked.
 * Throws on a kind of schema that is not plain JSON (defaults and transforms would change what is read).
 */
export const loosen = (schema: z.core.$ZodType): z.core.$ZodType => {
  const def = schema._zod.def as Def; // see withoutChecks
  const inner = (key: string) => loosen(def[key] as z.core.$ZodType);
  switch (def.type) {
    case 'object':
      return looseObject(def);
    case 'array':
      return z.array(inner('element'));
    case 'union':
      return looseUnion(def);
    case 'optional':
      return z.optional(inner('innerType'));
    case 'nullable':
      return z.nullable(inner('innerType'));
    case 'record':
      return looseRecord(def);
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'unknown':
      return withoutChecks(schema);
    default:
      throw new Error(`A contract holds plain JSON only, so it cannot contain '${def.type}'.`);
  }
};
