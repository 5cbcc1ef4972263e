import path from 'node:path';
import { expect, test } from 'vitest';
import { chapters } from './stories/index.ts';

const page = path.resolve(import.meta.dirname, '../../../docs/stories.md');
const introduction = `# Historier

Det tavla gjør, fortalt som det som skjer med folk. Personene er oppdiktet, reglene er de som gjelder. Hver historie kjøres som en
test, og det som står etter «ser» og «sender» er det Overgang faktisk svarte. Er noe feil her, er det en feil i reglene: si fra.
Laget av testene i \`services/transition-tracker/test/stories\`; rett dem, og kjør dem med \`-u\`.
`;

const stories = chapters.flatMap(([, all]) => all);

test.each(stories)('$navn', ({ fortell }) => {
  const { syn } = fortell();
  expect(syn.length).toBeGreaterThan(0);
  for (const { hvor, venter, fant } of syn) expect(fant, hvor).toEqual(venter);
});

test('there are forty of them, each with a name of its own', () => {
  expect(stories.length).toBeGreaterThanOrEqual(40);
  expect(new Set(stories.map(({ navn }) => navn)).size).toBe(stories.length);
});

test('the page says them with what came of each', async () => {
  const numbers = new Map(stories.map(({ navn }, at) => [navn, at + 1]));
  const written = chapters.map(([title, all]) => {
    const told = all.map(
      ({ navn, fortell }) => `### ${numbers.get(navn)}. ${navn}\n\n${fortell().linjer.join('\n')}\n`,
    );
    return `## ${title}\n\n${told.join('\n')}`;
  });
  await expect([introduction, ...written].join('\n')).toMatchFileSnapshot(page);
});
