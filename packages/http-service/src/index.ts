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
export { type ProblemDetails, problem, problemsOf, type Refusal, RefusalError } from './problem.ts';
export { type ProblemCode, type ProblemKind, problemTable } from './problem-table.ts';
