import { expect, test } from 'vitest';
import { basesNamed, basisById, disclosureBases } from './disclosure-bases.ts';

test('reads a basis however it is written', () => {
  expect(basesNamed('Samtykke')).toEqual(['samtykke']);
  expect(basesNamed('  FOR-2011-11-18-1115   §8 ')).toEqual(['FOR-2011-11-18-1115 § 8']);
  expect(basesNamed('helsepersonelloven § 22')).toEqual(['samtykke']);
  expect(basesNamed('Straffegjennomføringsloven § 41')).toEqual(['straffegjennomføringsloven § 41']);
});

test('reads several, each once, and leaves out what it does not know', () => {
  expect(basesNamed('samtykke; hpl. § 22; helseforskningsloven § 9; hpl. § 23')).toEqual([
    'samtykke',
    'helsepersonelloven § 23',
  ]);
  expect(basesNamed('')).toEqual([]);
});

test('finds each basis by its id and by its id as written', () => {
  for (const basis of disclosureBases) {
    expect(basisById(basis.id)).toBe(basis);
    expect(basesNamed(basis.id)).toEqual([basis.id]);
  }
});
