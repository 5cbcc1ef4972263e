export type { VerifyToken } from './admit.ts';
export {
  type Answer,
  type BoundRoute,
  bind,
  type Handler,
  type Reply,
  type RouteRequest,
  reply,
  type SseMessage,
  type Stream,
  stream,
} from './bound-route.ts';
export { callRoute, type RouteAnswer, type RouteCall } from './call-route.ts';
export { type ParsedJson, parseJson } from './json/parse-json.ts';
export { type ListenAt, PortBusyError } from './listen.ts';
export { type ApiTitle, toOpenApi } from './open-api.ts';
export { type HttpService, type HttpServiceOptions, openHttpService } from './open-http-service.ts';
export { type ParsedInput, parseInput, toFieldErrors } from './parse-input.ts';
export { type ProblemDetails, problem, problemsOf, type Refusal, RefusalError } from './problem.ts';
export { type ProblemCode, type ProblemKind, problemTable } from './problem-table.ts';
export { defaultRateLimits, type RateLimit, type RateLimits } from './rate-limit.ts';
export type { StreamPace } from './send-stream.ts';
export { toProblemBody } from './to-problem-body.ts';
export { type Judged, toRefusal } from './to-refusal.ts';
