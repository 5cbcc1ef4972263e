export { FieldError, Problem, problemContentType } from './problem.ts';
export { type HttpMethod, type RouteContract, route, type Scope, scopes } from './route.ts';
