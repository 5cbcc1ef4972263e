import { expect, test } from 'vitest';
import { inClinic, one, read, readers } from '../../../test/read-timeline.ts';
import { at, notice, tell } from '../../../test/tell.ts';

test('tells the newest first, in words, with sender and link', () => {
  const told = [...inClinic, tell('2026-02-01', 'vedtak-fattet', { ...one, utfall: 'venteliste' })];
  const [first, second, third] = read(told, readers.clinic);
  expect(first).toMatchObject({
    tidspunkt: '2026-02-01T11:00:00.000Z',
    slag: 'hendelse',
    tekst: 'Vedtak om bolig: på venteliste.',
    avsender: 'Boligkontoret',
    ledd: 'bolig',
  });
  expect(second?.tekst).toBe('Personen samtykker til at NAV og boligsosial avdeling får vite om behovet.');
  expect(third?.tekst).toBe(
    'Innlagt til behandling: langtidsbehandling. Trenger bolig, oppfølging fra NAV og oppfølging i helsetjenesten.',
  );
});

test('has nothing of a transition that the journey has not, nor of one who is strictly confidential', () => {
  expect(read(inClinic, readers.clinic, { about: 2 })).toEqual([]);
  const told = [...inClinic, tell('2026-02-01', 'adressegradering', { grad: 'strengt-fortrolig' })];
  expect(read(told, readers.clinic)).toEqual([]);
});

test('says when it was told, where that is more than a day later', () => {
  const late = { ...tell('2026-02-01', 'ansvarsgruppe-holdt', one), recordedAt: at('2026-02-03') };
  expect(read([...inClinic, late], readers.clinic)[0]).toHaveProperty('meldt', '2026-02-03T11:00:00.000Z');
});

test('gives ids that tell nothing of the sender, and are the same for every reader', () => {
  const ids = read(inClinic, readers.clinic).map(({ id }) => id);
  expect(ids.join()).not.toContain('310000019');
  expect(read(inClinic, readers.nav).map(({ id }) => id)).toEqual(ids);
});

test('cuts what is too long for the contract', () => {
  const answered = tell('2026-02-01', 'varsel-besvart', {
    varsel: notice(1),
    ...one,
    svar: 'kan-ikke',
    grunn: 'a'.repeat(300),
  });
  const [first] = read([...inClinic, answered], readers.clinic, { nameOf: () => 'n'.repeat(200) });
  expect(first?.tekst).toHaveLength(300);
  expect(first?.avsender).toHaveLength(120);
});
