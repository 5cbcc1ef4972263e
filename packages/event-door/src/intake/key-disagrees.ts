import { problem, type Refusal } from '@overgang/http-service';

/** A post has one id. A refusal when the Idempotency-Key header says another than the post itself. */
export const keyDisagrees = (key: string | undefined, id: string | undefined, path: string): Refusal | undefined => {
  if (key === undefined || id === undefined || key === id) return undefined;
  const message = `${path} og Idempotency-Key sier ikke det samme.`;
  return problem('ugyldig-innhold', { errors: [{ path, code: 'to-ider', message }] });
};
