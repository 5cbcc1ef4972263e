import { z } from 'zod';
import type { ConfigSchema } from './config.ts';
import { environmentName } from './environment-name.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const defaultOf = (schema: z.core.$ZodType | undefined, isSecret: boolean): string => {
  const unset = schema === undefined ? undefined : z.safeParse(schema, undefined);
  if (unset?.success !== true) return '**required**';
  if (isSecret) return 'secret';
  if (unset.data === undefined || unset.data === '') return '';
  return `\`${typeof unset.data === 'string' ? unset.data : JSON.stringify(unset.data)}\``;
};

const choicesOf = (property: Record<string, unknown>): string => {
  const choices = property['enum'];
  return Array.isArray(choices) ? ` (one of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')})` : '';
};

/**
 * The config as a markdown table for a README: variable, meaning, default. Throws when a key is not described, so that
 * the table cannot have holes.
 */
export const describeConfig = (schema: ConfigSchema): string => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(json.properties ?? {}).map(([key, value]) => {
    const property: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
    const description = property['description'];
    if (typeof description !== 'string') throw new Error(`The config key '${key}' has no description`);
    const meaning = cell(description + choicesOf(property));
    return `| \`${environmentName(key)}\` | ${meaning} | ${cell(defaultOf(schema.shape[key], property['secret'] === true))} |`;
  });
  return ['| variable | meaning | default |', '|---|---|---|', ...rows, ''].join('\n');
};
