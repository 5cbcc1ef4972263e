import type { Check, Health } from '@overgang/service-runtime';
import type { FastifyInstance } from 'fastify';

const patienceMs = 1000;

const late = (): Promise<Health> =>
  new Promise((resolve) =>
    setTimeout(() => resolve({ ok: false, detail: 'no answer within a second' }), patienceMs).unref(),
  );

interface Asked extends Health {
  readonly name: string;
  readonly isNeeded?: boolean;
}

const ask = async ({ name, check, isNeeded = true }: Check): Promise<Asked> => ({
  ...(await answerOf({ name, check })),
  ...(isNeeded ? {} : { isNeeded }),
});

const answerOf = async ({ name, check }: Check): Promise<Asked> => {
  try {
    return { name, ...(await Promise.race([check(), late()])) };
  } catch (error) {
    // The code, not the message: a message may have an address or a query in it, and this page is open.
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    return { name, ok: false, detail: typeof code === 'string' ? code : 'failed' };
  }
};

/**
 * `/health/live`: the process answers. `/health/ready`: 200 when every check is well that the service needs, else 503; either
 * way it names each check, what it waits for, and what it goes on without. While closing it waits for nothing any more and says so.
 */
export const addHealth = (
  fastify: FastifyInstance,
  { readiness, isClosing }: { readonly readiness: readonly Check[]; readonly isClosing: () => boolean },
): void => {
  fastify.get('/health/live', async () => ({ live: true }));
  fastify.get('/health/ready', async (_request, reply) => {
    const checks = await Promise.all(readiness.map(ask));
    const unwell = (isNeeded: boolean) =>
      checks.filter((check) => !check.ok && (check.isNeeded ?? true) === isNeeded).map(({ name }) => name);
    const waitsFor = isClosing() ? ['closing'] : unwell(true);
    const ready = waitsFor.length === 0;
    return await reply.code(ready ? 200 : 503).send({ ready, waitsFor, goesOnWithout: unwell(false), checks });
  });
};
