import { expect, test } from 'vitest';
import { aStory } from '../../../test/story.ts';
import { clinic, hamar, range } from '../../../test/tell.ts';
import { type Agreement, byMunicipality } from './agreements.ts';

const general: Agreement = {
  avtaleId: 'hamar',
  kommune: '3403',
  gyldigFra: '2025-01-01',
  frister: [
    { forventning: 'bolig-mangler', dager: 28, dagslag: 'dager' },
    { forventning: 'sent-varsel', dager: 60, dagslag: 'virkedager' },
  ],
};
const own: Agreement = {
  ...general,
  avtaleId: 'hamar-klinikken',
  institusjon: '310000019',
  frister: [{ forventning: 'bolig-mangler', dager: 42, dagslag: 'dager' }],
};
const another: Agreement = { ...own, avtaleId: 'hamar-en-annen', institusjon: '310000078' };
const newer: Agreement = {
  ...own,
  avtaleId: 'hamar-ny',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager: 49, dagslag: 'dager' }],
};
const later: Agreement = { ...own, avtaleId: 'hamar-senere', gyldigFra: '2026-02-01' };
const ended: Agreement = { ...own, avtaleId: 'hamar-forbi', gyldigFra: '2025-06-01', gyldigTil: '2025-12-31' };

const leavingInMay = (agreements: readonly Agreement[], place: object = hamar) => {
  const story = aStory(byMunicipality(agreements));
  const behov = { bolig: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...place, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-04-20', 'utgang-planlagt', { ...clinic, ...place, periode: range('2026-06-10') } as never);
  return story;
};

/** From which of these days on a missing home is over due. */
const overDueFrom = (agreements: readonly Agreement[]) => {
  const story = leavingInMay(agreements);
  const days = ['2026-04-22', '2026-04-29', '2026-05-13', '2026-05-27'];
  return days.find((day) => story.gaps(`${day} 16:00`).includes('bolig-mangler over-frist boligsosial:3403'));
};

test('moves the deadline that municipality and institution have agreed on', () => {
  expect(overDueFrom([])).toBe('2026-05-27');
  expect(overDueFrom([general])).toBe('2026-05-13');
});

test('prefers the agreement with the institution, and of two the newest in force on the first day of the stay', () => {
  expect(overDueFrom([general, own, another])).toBe('2026-04-29');
  expect(overDueFrom([general, own, newer, another])).toBe('2026-04-22');
  expect(overDueFrom([general, own, later, ended])).toBe('2026-04-29');
  expect(overDueFrom([ended, later, general])).toBe('2026-05-13');
  const twin = { ...newer, avtaleId: 'a', gyldigFra: own.gyldigFra };
  expect(overDueFrom([own, twin])).toBe('2026-04-22');
  expect(overDueFrom([twin, own])).toBe('2026-04-22');
});

test('says that the deadline is agreed on', () => {
  const story = leavingInMay([general]);
  expect(story.gaps('2026-04-20 13:00')).toContain('sent-varsel 34 merknad');
});

test('does not move what rests on law, nor anything where no municipality is known', () => {
  const lawful: Agreement = { ...general, frister: [{ forventning: 'dato-mangler', dager: 30, dagslag: 'dager' }] };
  const story = aStory(byMunicipality([lawful]));
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' });
  expect(story.gaps('2026-01-06 12:00')).toContain('dato-mangler over-frist tsb:310000019');
  expect(leavingInMay([general], {}).gaps('2026-05-20').join()).toContain('bolig-mangler kommende tsb:310000019');
});
