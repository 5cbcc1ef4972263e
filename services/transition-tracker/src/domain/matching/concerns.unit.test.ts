import { expect, test } from 'vitest';
import { byClinic, byPrison, inClinic, one, read, readers, texts } from '../../../test/read-timeline.ts';
import { clinic, hamar, kommune, tell, transition } from '../../../test/tell.ts';
import type { Observation } from '../journey/observation.ts';

test('says why what named no transition was laid here, and of a home once', () => {
  const told = [
    ...inClinic,
    tell('2026-02-01', 'bolig', { home: 'h', slag: 'kommunal', fra: '2026-03-01', ...hamar }),
    tell('2026-02-02', 'innflyttet', { home: 'h' }),
    tell('2026-02-03', 'bolig-oppsagt', { home: 'h', per: '2026-03-10' }),
    tell('2026-02-04', 'tildeling-trukket', { home: 'h' }),
    tell('2026-02-05', 'ansvarsgruppe-holdt', {}),
    tell('2026-02-06', 'bolig', {
      home: 'v',
      slag: 'venner',
      fra: '2026-03-01',
      til: '2026-03-05',
      sofa: true,
      ...one,
    }),
    tell('2026-02-07', 'tildeling-trukket', { home: 'unknown' }),
  ];
  expect(texts(told, readers.clinic).slice(0, 6)).toEqual([
    'Skal bo hos venner fra 1. mars til 5. mars, på sofa.',
    'Møte i ansvarsgruppen er holdt. Koblet automatisk: person og datoer passer.',
    'Tildelingen av bolig er trukket.',
    'Boligen er sagt opp fra 10. mars.',
    'Personen har flyttet inn.',
    'Kommunal bolig er tildelt fra 1. mars. Koblet automatisk: person, datoer og kommune passer.',
  ]);
});

test('says that a person decided where something belongs', () => {
  const held = tell('2026-02-01', 'ansvarsgruppe-holdt', {});
  const other = tell('2026-02-01', 'ansvarsgruppe-holdt', { ...byPrison });
  const told = [
    ...inClinic,
    held,
    tell('2026-02-02', 'hendelse-koblet', { ...one, target: `${held.source} ${held.id}` }),
    tell('2026-02-03', 'hendelse-frakoblet', { ...one, target: `${other.source} ${other.id}` }),
    tell('2026-02-04', 'hendelse-frakoblet', { ...one, target: 'urn:orgnr:310000035 never-came' }),
    other,
  ];
  expect(texts(told, readers.clinic).slice(0, 2)).toEqual([
    'En melding er koblet til overgangen av en person.',
    'Møte i ansvarsgruppen er holdt. Koblet hit av en person.',
  ]);
  const told2 = [
    ...inClinic,
    held,
    tell('2026-02-03', 'hendelse-frakoblet', { ...one, target: `${held.source} ${held.id}` }),
  ];
  expect(read(told2, readers.nav)[0]).toMatchObject({
    slag: 'beslutning',
    tekst: 'En melding er koblet fra overgangen av en person.',
  });
});

test('leaves out what belongs to another transition, or to none', () => {
  const earlier = tell('2025-01-01', 'ansvarsgruppe-holdt', {});
  const told = [...inClinic, earlier, tell('2026-02-01', 'ansvarsgruppe-holdt', { names: transition(3) })];
  expect(read(told, readers.clinic)).toHaveLength(2);
});

test('shows a retraction to its own sender, and what was taken back to nobody', () => {
  const wrong = tell('2026-02-01', 'ansvarsgruppe-holdt', { ...one, ...byClinic });
  const back = (told: Observation, more: object = {}) =>
    tell('2026-02-02', 'melding-trukket', {
      by: told.by,
      source: told.source,
      target: `${told.source} ${told.id}`,
      ...more,
    });
  const told = [...inClinic, wrong, back(wrong)];
  expect(texts(told, readers.clinic)[0]).toBe('En melding er trukket.');
  expect(read(told, readers.clinic)).toHaveLength(3);
  expect(read(told, readers.nav)).toHaveLength(2);
  expect(texts(told, readers.referrer)).not.toContain('En melding er trukket.');

  const homes = tell('2026-02-01', 'bolig', { home: 'h', slag: 'kommunal', fra: '2026-03-01', ...hamar });
  expect(texts([...inClinic, homes, back(homes)], readers.housing)[0]).toBe('En melding er trukket.');
  const gone = tell('2026-02-01', 'tildeling-trukket', { home: 'h' });
  expect(read([...inClinic, gone, back(gone)], readers.housing)).toHaveLength(2);
  const far = tell('2025-01-01', 'ansvarsgruppe-holdt', {});
  expect(read([...inClinic, far, back(far)], readers.nav)).toHaveLength(2);
  const first = back(wrong);
  expect(read([...inClinic, first, back(first)], readers.clinic)).toHaveLength(2);
});

test('does not let one sender take back what another said', () => {
  const held = tell('2026-02-01', 'ansvarsgruppe-holdt', one);
  const theft = tell('2026-02-02', 'melding-trukket', {
    ...byClinic,
    target: `${held.source} ${held.id}`,
  });
  expect(texts([...inClinic, held, theft], readers.clinic)[0]).toBe('Møte i ansvarsgruppen er holdt.');
});

test('tells of a move to the transition that it concerns', () => {
  const told = [
    tell('2026-01-02', 'flyttet', { tilKommune: kommune('0301') }),
    ...inClinic,
    tell('2026-01-10', 'flyttet', { tilKommune: kommune('0301'), tilBydel: '030101' as never }),
    tell('2026-01-11', 'flyttet', { tilKommune: kommune('3403'), names: transition(2) }),
    tell('2026-01-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' }),
    tell('2026-01-21', 'flyttet', { tilKommune: kommune('3403') }),
    tell('2026-01-22', 'flyttet', { tilKommune: kommune('3403'), names: transition(1) }),
    tell('2026-01-23', 'dodsfall', {}),
  ];
  const living = told.filter(({ kind }) => kind !== 'dodsfall');
  expect(texts(living, readers.clinic).slice(0, 3)).toEqual([
    'Personen har flyttet til Hamar.',
    'Utskrevet, til egen bolig.',
    'Personen har flyttet til bydel Gamle Oslo.',
  ]);
  expect(read(living, readers.clinic)).toHaveLength(5);
});
