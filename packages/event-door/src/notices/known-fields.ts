import { z } from 'zod';

/**
 * A value with the fields that its contract lists, at every depth. A notice from a newer tracker may hold more, and what
 * this door does not know it does not pass on.
 */
export const knownFields = (schema: z.core.$ZodType, value: unknown): unknown => {
  if (schema instanceof z.ZodOptional) return knownFields(schema.def.innerType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((element) => knownFields(schema.def.element, element));
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const known: [string, z.core.$ZodType][] = Object.entries(schema.shape);
  return Object.fromEntries(
    known.flatMap(([key, field]) => (key in value ? [[key, knownFields(field, Reflect.get(value, key))]] : [])),
  );
};
