import type { RouteContract } from '@overgang/contracts';
import type { z } from 'zod';

/**
 * The body as the contract has it. Fields that the contract does not list never leave: a strict schema makes them an
 * error, a plain one drops them.
 */
export const bodyByContract = (contract: RouteContract, status: number, body: unknown): unknown => {
  const schema: z.ZodType | undefined = contract.responses[status];
  if (schema === undefined) throw new Error(`${contract.id} answers ${status}, which its contract does not list`);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  throw new Error(`${contract.id} answers ${status} with a body that breaks its contract: ${places}`);
};
