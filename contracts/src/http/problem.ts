import { z } from 'zod';

/** One thing that is wrong with a request: where (a path such as 'data.utskrivning.senest'), a stable code, and words in bokmål. */
export const FieldError = z.strictObject({ path: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.output<typeof FieldError>;

/** The content type of every refusal. */
export const problemContentType = 'application/problem+json';

/** A refusal, RFC 9457: title in bokmål, titleEn in English, a stable code, and the id to quote when asking for help. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  titleEn: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  correlationId: z.string(),
  errors: z.array(FieldError).optional(),
});
export type Problem = z.output<typeof Problem>;
