import type { Check } from '@overgang/service-runtime';
import type { FastifyInstance } from 'fastify';

const looked = async ({ name, check }: Check): Promise<{ readonly name: string; readonly ok: boolean }> => {
  try {
    return { name, ok: (await check()).ok };
  } catch {
    return { name, ok: false };
  }
};

/** `/health/live`: the process answers. `/health/ready`: so does what it needs; says what it waits for. */
export const addHealthRoutes = (server: FastifyInstance, checks: readonly Check[]): void => {
  server.get('/health/live', () => ({ ok: true }));
  server.get('/health/ready', async (_request, reply) => {
    const found = await Promise.all(checks.map(looked));
    const ok = found.every((check) => check.ok);
    return reply
      .code(ok ? 200 : 503)
      .send({ ok, waitsFor: found.filter((check) => !check.ok).map(({ name }) => name) });
  });
};
