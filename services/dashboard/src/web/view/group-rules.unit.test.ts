import { Forventningsregel } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { groupRules } from './group-rules.ts';

const rule = (id: string, regel: string) =>
  Forventningsregel.parse({
    id,
    tittel: `Tittel for ${id}`,
    rad: `${id}/${regel}`,
    gjelder: ['varetekt'],
    apnes: 'Noe',
    trapp: ['Kritisk med en gang'],
    regel,
    lukkesAv: 'Noe',
    grunnlag: { slag: 'praksis', tekst: 'Praksis' },
    kanAvtales: false,
    hvem: 'Noen',
    skjuler: [],
    engelsk: { tittel: 'x', regel: 'x', lukkesAv: 'x' },
  });

test('puts the rules of one gap together, in the order of the catalogue', () => {
  const groups = groupRules([rule('dato-mangler', 'a'), rule('borte', 'b'), rule('dato-mangler', 'c')]);
  expect(groups.map(({ id, title, rules }) => [id, title, rules.map(({ regel }) => regel)])).toEqual([
    ['dato-mangler', 'Tittel for dato-mangler', ['a', 'c']],
    ['borte', 'Tittel for borte', ['b']],
  ]);
});
