import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { BoundRoute } from './bound-route.ts';
import { type ApiTitle, toOpenApi } from './open-api.ts';

/** All from this very server: no font, script or validator from elsewhere. Swagger UI sets styles on elements itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page of the API at `/docs`, and its OpenAPI 3.1 document at `/docs/json` and `/docs/yaml`. */
export const addDocs = async (
  fastify: FastifyInstance,
  about: ApiTitle,
  routes: readonly BoundRoute[],
): Promise<void> => {
  const document = toOpenApi(
    about,
    routes.map((route) => route.contract),
  );
  // The plugin's own type of a document is OpenAPI 3.0; it passes this one on as it is.
  await fastify.register(swagger, { mode: 'static', specification: { document: document as never } });
  await fastify.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: contentSecurityPolicy,
    uiConfig: { validatorUrl: null, docExpansion: 'list', tryItOutEnabled: true },
  });
};
