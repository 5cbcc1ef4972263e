import { parseArgs } from 'node:util';
import { currentContracts, findPublishedBreaks, findUnpublished } from './generate/baseline.ts';
import { readBaseline, writeBaseline } from './generate/baseline-file.ts';
import { configurationHasDrifted, writeConfiguration } from './generate/configuration.ts';
import { describeDrift, findDrift, generatedFolder, mendDrift } from './generate/drift.ts';
import { expectationsHaveDrifted, writeExpectations } from './generate/expectations.ts';
import { generatedFiles } from './generate/generated-files.ts';

const help = `Writes contracts/generated from the contracts: JSON Schema, AsyncAPI and OpenAPI; docs/configuration.md and docs/expectations.md.

  npm run generate                    write what has changed
  npm run generate -- --check         write nothing; fail when something has drifted or broken
  npm run generate -- --accept-new    and publish new events and new optional fields in baseline.json

A published event never changes in a way that breaks a sender or a reader; make a new version of it instead.`;

const { values: asked } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    'accept-new': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const say = (line: string): void => console.log(line);

const generate = (): boolean => {
  const expected = generatedFiles();
  const drift = asked.check ? findDrift(generatedFolder, expected) : mendDrift(generatedFolder, expected);
  for (const found of drift) say(describeDrift(found));
  if (!asked.check) say(`${drift.length} of ${expected.size} files written.`);
  else if (drift.length > 0) say(`${drift.length} of ${expected.size} files have drifted. Run: npm run generate`);
  return !asked.check || drift.length === 0;
};

const publish = (): boolean => {
  const [published, current] = [readBaseline(), currentContracts()];
  const breaks = findPublishedBreaks(published, current);
  for (const { of, path, kind, detail } of breaks) say(`breaks   ${of} ${path}: ${kind}, ${detail}`);
  if (breaks.length > 0) {
    say('A published event never changes. Take the change back, or make a new version of the event.');
    return false;
  }
  const unpublished = findUnpublished(published, current);
  if (unpublished.length === 0) return true;
  for (const of of unpublished) say(`${asked['accept-new'] ? 'published' : 'new'.padEnd(8)} ${of}`);
  if (!asked['accept-new']) say('Not in baseline.json yet. Run: npm run generate -- --accept-new');
  else writeBaseline(current);
  return asked['accept-new'];
};

const page = (name: string, drifted: boolean, write: () => void): boolean => {
  if (drifted && !asked.check) write();
  if (drifted) say(asked.check ? `docs/${name} has drifted. Run: npm run generate` : `docs/${name} written.`);
  return !asked.check || !drifted;
};

if (asked.help) say(help);
else {
  const all = [
    generate(),
    page('configuration.md', configurationHasDrifted(), writeConfiguration),
    page('expectations.md', expectationsHaveDrifted(), writeExpectations),
    publish(),
  ];
  process.exitCode = all.every(Boolean) ? 0 : 1;
}
