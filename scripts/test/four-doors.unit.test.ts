import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from './lib/sources.ts';

const doors = ['tsb', 'kriminalomsorg', 'nav', 'boligsosial'];
const filesIn = (door: string): readonly string[] => filesOf(`services/${door}/{src,test}/**/*.ts`);
const roomsOf = (door: string): readonly string[] => [
  ...new Set(filesIn(door).map((file) => path.dirname(path.relative(`services/${door}`, file)))),
];

/** Lines that say something: no imports, no brackets alone. */
const tellingLines = (file: string): readonly string[] =>
  textOf(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 25 && !line.startsWith('import ') && !line.startsWith("} from '"));

const sharedShare = (one: string, other: string): number => {
  const lines = tellingLines(one);
  const known = new Set(tellingLines(other));
  return lines.filter((line) => known.has(line)).length / lines.length;
};

describe('the four doors', () => {
  it.each(doors)('%s has the same rooms as the others', (door) => {
    expect(roomsOf(door).toSorted()).toEqual(['src', 'src/domain', 'src/http', 'test']);
  });

  it.each(doors)('%s has the same files at the top', (door) => {
    const names = filesIn(door).map((file) => path.relative(`services/${door}`, file));
    expect(names.filter((name) => path.dirname(name) === 'src').toSorted()).toEqual([
      'src/app.ts',
      'src/config.ts',
      'src/index.ts',
      'src/main.ts',
    ]);
  });

  it('are recipes where they are alike: so short that there is nothing to share', () => {
    const recipes = doors.flatMap((door) => filesIn(door).filter((file) => /src\/[a-z]+\.ts$|\/test\//.test(file)));
    expect(recipes.length).toBe(4 * 6);
    expect(recipes.filter((file) => textOf(file).trimEnd().split('\n').length > 10)).toEqual([]);
  });

  it('say nothing twice where they are not', () => {
    const rooms = doors.flatMap((door) => filesIn(door).filter((file) => /src\/(domain|http)\//.test(file)));
    const doorOf = (file: string): string | undefined => file.split('/')[1];
    const long = rooms.filter((file) => tellingLines(file).length > 8);
    const pairs = long.flatMap((one) =>
      long.filter((other) => doorOf(one) !== doorOf(other)).map((other) => [one, other]),
    );
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(([one = '', other = '']) => sharedShare(one, other) > 0.25)).toEqual([]);
  });
});
