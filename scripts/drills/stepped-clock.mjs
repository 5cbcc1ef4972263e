// Loaded before a service in the drill that puts its clock forward and back. The file that DRILL_CLOCK_FILE names holds by how
// many milliseconds the clock is wrong. Timers and performance.now() go on as they do on a machine whose clock is set.
import { readFileSync } from 'node:fs';

const Right = Date;
const file = process.env['DRILL_CLOCK_FILE'] ?? '';
const lookEveryMs = 50;
let wrongByMs = 0;

const look = () => {
  wrongByMs = Number(readFileSync(file, 'utf8'));
};
look();
setInterval(look, lookEveryMs).unref();

const now = () => Right.now() + wrongByMs;

globalThis.Date = new Proxy(Right, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Right(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
