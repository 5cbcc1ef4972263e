import { z } from 'zod';

const unitMs = { h: 3_600_000, d: 86_400_000 } as const;

const asking = "say days or hours, as in '30d' or '12h'";

/** How long records are kept, as text: `30d` or `12h`. Parsed to milliseconds. */
export const Retention = z
  .string({ error: asking })
  .regex(/^[1-9]\d{0,4}[hd]$/, { error: asking })
  .transform((text) => Number(text.slice(0, -1)) * unitMs[text.endsWith('h') ? 'h' : 'd']);

/** Milliseconds as people say them: '30 days', '12 hours', '90 000 ms', 'for ever'. */
export const retentionInWords = (milliseconds: number): string => {
  if (milliseconds < 0) return 'for ever';
  if (milliseconds % unitMs.d === 0) return `${milliseconds / unitMs.d} days`;
  return milliseconds % unitMs.h === 0 ? `${milliseconds / unitMs.h} hours` : `${milliseconds} ms`;
};
