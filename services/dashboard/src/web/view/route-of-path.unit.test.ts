import { expect, test } from 'vitest';
import { pathOfTransition, routeOfPath } from './route-of-path.ts';

test.each([
  ['/', { kind: 'worklist' }],
  ['/ukoblet', { kind: 'unmatched' }],
  ['/ukoblet/', { kind: 'unmatched' }],
  ['/regler', { kind: 'rules' }],
  [pathOfTransition('abc'), { kind: 'transition', transitionId: 'abc' }],
  ['/overganger', { kind: 'not-found' }],
  ['/noe/helt/annet', { kind: 'not-found' }],
])('%s asks for %j', (path, route) => {
  expect(routeOfPath(path)).toEqual(route);
});
