import { existsSync, readdirSync } from 'node:fs';

// The image's entry: runs services/<name>/src/main.ts in this very process, so that signals reach it.
const services = new URL('../../services/', import.meta.url);
const mainOf = (name) => new URL(`${name}/src/main.ts`, services);
const names = readdirSync(services)
  .filter((name) => existsSync(mainOf(name)))
  .sort();

const [name] = process.argv.slice(2);
const help = `Say which service is to run, as the one argument: ${names.join(', ')}.
What each is told by its environment stands in docs/configuration.md.`;

if (name === '--help' || name === '-h') console.log(help);
else if (names.includes(name)) await import(mainOf(name).href);
else {
  console.error(name === undefined ? help : `There is no service called '${name}'. ${help}`);
  process.exitCode = 2;
}
