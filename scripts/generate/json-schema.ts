import { z } from 'zod';

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

type Writable = { [keyword: string]: unknown };

/** Formats say what they are; zod's pattern for them is long and changes with zod. */
const saidByFormat = new Set(['date', 'date-time', 'uuid', 'uri']);

const isPatternOnly = (part: unknown): part is { pattern: string } =>
  typeof part === 'object' && part !== null && Object.keys(part).join() === 'pattern';

const withoutFormatPattern = (schema: Writable): void => {
  const format = schema['format'];
  if (typeof format !== 'string' || !saidByFormat.has(format)) return;
  delete schema['pattern'];
  const all = schema['allOf'];
  if (!Array.isArray(all) || !all.every(isPatternOnly)) return;
  delete schema['allOf'];
  const [own, ...more] = all.slice(1); // the first is the format's
  if (own !== undefined) schema['pattern'] = own.pattern;
  if (more.length > 0) schema['allOf'] = more;
};

const withoutSafeIntegerBounds = (schema: Writable): void => {
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
};

interface Options {
  /** 'input': what may be sent. 'output': what is answered. */
  readonly io?: 'input' | 'output';
  /** AsyncAPI reads draft 7; everything else 2020-12. */
  readonly target?: 'draft-2020-12' | 'draft-7';
}

/** The JSON Schema of a contract's zod schema, inline and without `$schema`; the same text on every run. */
export const jsonSchemaOf = (schema: z.core.$ZodType, options: Options = {}): JsonSchema => {
  const { $schema: _said, ...rest } = z.toJSONSchema(schema, {
    io: options.io ?? 'input',
    target: options.target ?? 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      withoutFormatPattern(jsonSchema as Writable); // plain data of our own making
      withoutSafeIntegerBounds(jsonSchema as Writable);
    },
  });
  const { '~standard': _standard, ...plain } = rest as Writable;
  return plain;
};
