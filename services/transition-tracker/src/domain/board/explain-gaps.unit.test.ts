import { expect, test } from 'vitest';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, prison, range } from '../../../test/tell.ts';
import { byMunicipality, noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { explainGaps } from './explain-gaps.ts';

const nameOf = () => undefined;

const explained = (story: Story, when: string, audience: string) => {
  const found = findGaps(story.journey(), noAgreements, at(when));
  return explainGaps(story.journey(), found, { audience, transition: clinic.stay, now: at(when), nameOf });
};

const behov = { bolig: 'ja', nav: 'ja', helse: 'ja' } as const;

/** In treatment, with a date in May; housing and NAV know by consent. */
const inTreatment = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-07', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-05-08', '2026-05-20', '2026-05-29'),
  });
  story.told('2026-01-08', 'lar-overtatt', { by: 'tsb', fra: '2026-05-20' });
  story.told('2026-01-09', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  return story;
};

test('explains a gap: what was seen, the rule with its lead time, what it rests on, what closes it', () => {
  const [gap] = explained(inTreatment(), '2026-05-19', 'boligsosial:3403').filter(({ ledd }) => ledd === 'bolig');
  expect(gap).toMatchObject({
    tittel: 'Bolig mangler',
    forklaring: 'Ingen varig bolig fra utgangsdagen er meldt. Ventes ut planlagt 8.–29. mai, trolig 20. mai.',
    regel: 'En egnet bolig skal være på plass senest 14 dager før ut.',
    grunnlag: { slag: 'praksis', tekst: 'Praksis; boligsosialloven § 6' },
    lukkesAv: 'Tildel bolig fra utgangsdagen, eller meld at personen har ordnet bolig selv.',
    oppdaget: '2026-03-24T23:00:00.000Z',
  });
});

test('does not tell by the section of law what the sender is', () => {
  const story = inTreatment();
  const law = (audience: string) =>
    explained(story, '2026-06-03', audience).find(({ forventning }) => forventning === 'dato-passert')?.grunnlag;
  expect(law('tsb:310000019')).toMatchObject({ tekst: 'FOR-2011-11-18-1115 § 8' });
  expect(law('boligsosial:3403')).toEqual({ slag: 'lov', tekst: 'Regler for den som melder' });
});

test('explains what is due at once, and what is out already', () => {
  const story = inTreatment();
  story.told('2026-05-11', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  const [roof] = explained(story, '2026-05-11', 'nav:3403');
  expect(roof?.forklaring).toBe('Personen er ute, og ingen har meldt et sted for natten. Ute siden 11. mai.');
  expect(roof?.regel).not.toContain('{');
  expect(roof).not.toHaveProperty('frist');
});

test('explains nothing to those who may not see the transition, or of one that is not there', () => {
  const story = inTreatment();
  expect(explained(story, '2026-05-07', 'nav:3411')).toEqual([]);
  const asked = { audience: 'nav:3403', transition: prison.stay, now: at('2026-05-07'), nameOf };
  expect(explainGaps(story.journey(), findGaps(story.journey(), noAgreements, at('2026-05-07')), asked)).toEqual([]);
});

test('says the lead time that was agreed on, and with whom only to those who may know the unit', () => {
  const story = inTreatment();
  const agreement = {
    avtaleId: 'hamar-rusklinikken',
    kommune: '3403',
    institusjon: '310000019',
    gyldigFra: '2025-01-01',
  };
  const frister = [{ forventning: 'bolig-mangler', dager: 28, dagslag: 'dager' as const }];
  const found = findGaps(story.journey(), byMunicipality([{ ...agreement, frister }]), at('2026-05-01'));
  const asked = { transition: clinic.stay, now: at('2026-05-01'), nameOf };
  const [own] = explainGaps(story.journey(), found, { ...asked, audience: 'tsb:310000019' });
  const [office] = explainGaps(story.journey(), found, { ...asked, audience: 'boligsosial:3403' });
  expect(own?.regel).toBe('En egnet bolig skal være på plass senest 28 dager før ut.');
  expect(own?.grunnlag).toEqual({ slag: 'avtale', tekst: 'Samarbeidsavtale hamar-rusklinikken' });
  expect(office?.grunnlag).toEqual({ slag: 'avtale', tekst: 'Samarbeidsavtale' });
});
