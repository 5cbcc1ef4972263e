import { Forventningsregel, Proveresultat, Samarbeidsavtale } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { wholeRules } from '../../../test/fake-tracker/rules.ts';
import {
  decidedInWords,
  leadTimeInWords,
  partiesInWords,
  phaseOf,
  shiftInWords,
  trialInWords,
  usualInWords,
  validityInWords,
} from './agreement-words.ts';

const today = '2026-11-20';
const per = '2026-11-20T09:30:00+01:00';
const agreement = Samarbeidsavtale.parse({
  avtaleId: 'hamar-dps',
  sted: { kommune: '3403', kommunenavn: 'Hamar' },
  institusjon: { orgnr: '310000019', navn: 'DPS Hamar' },
  gyldigFra: '2026-11-20',
  gyldigTil: '2026-12-31',
  frister: [{ forventning: 'bolig-mangler', tittel: 'Bolig mangler', dager: 21, dagslag: 'dager' }],
});
type Usual = NonNullable<Forventningsregel['vanligFrist']>;
const rulesWith = (...usual: readonly Usual[]): readonly Forventningsregel[] =>
  usual.flatMap((vanligFrist) =>
    wholeRules()
      .filter(({ id }) => id === 'bolig-mangler')
      .map((rule) => Forventningsregel.parse({ ...rule, vanligFrist })),
  );
const beforeExit: Usual = { antall: 14, enhet: 'dager', slag: 'for-utgang' };
const result = (shift: { apner?: number; lukker?: number; flytter?: number; sett?: number }) =>
  Proveresultat.parse({
    type: 'resultat',
    per,
    sett: 30,
    berort: 8,
    apner: 0,
    lukker: 0,
    flytter: 0,
    regler: [],
    ...shift,
  });

test('an agreement holds on both its days, and not before or after', () => {
  expect(phaseOf(agreement, '2026-11-19')).toBe('kommer');
  expect(phaseOf(agreement, '2026-11-20')).toBe('gjelder');
  expect(phaseOf(agreement, '2026-12-31')).toBe('gjelder');
  expect(phaseOf(agreement, '2027-01-01')).toBe('over');
  expect(phaseOf({ ...agreement, gyldigTil: undefined }, '2030-01-01')).toBe('gjelder');
});

test('says what is agreed on beside what is usual', () => {
  const agreed = { forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' } as const;
  expect(leadTimeInWords(agreed, rulesWith(beforeExit))).toBe('21 dager før ut, vanlig er 14 dager før ut');
  expect(leadTimeInWords({ ...agreed, dager: 14 }, rulesWith(beforeExit))).toBe('14 dager før ut, som vanlig');
  expect(leadTimeInWords({ ...agreed, dager: 1, dagslag: 'virkedager' }, [])).toBe('1 virkedag');
  const after: Usual = { antall: 3, enhet: 'virkedager', slag: 'etter' };
  expect(leadTimeInWords(agreed, rulesWith(after))).toBe('innen 21 dager, vanlig er innen 3 virkedager');
});

test('says each usual lead time once, where kinds of stay differ', () => {
  const notice = (antall: number): Usual => ({ antall, enhet: 'dager', slag: 'varsel' });
  expect(usualInWords('bolig-mangler', rulesWith(notice(14), notice(56), notice(14)))).toBe(
    '14 dager i forveien eller 56 dager i forveien',
  );
  expect(usualInWords('borte', rulesWith(beforeExit))).toBeUndefined();
});

test('says whose it is and for which stays', () => {
  expect(partiesInWords(agreement)).toBe('Hamar og DPS Hamar');
  expect(partiesInWords({ sted: agreement.sted })).toBe('Hamar og alle institusjoner');
  expect(validityInWords(agreement, today)).toBe(
    'Gjelder opphold som begynner fra og med 20. november, til og med 31. desember.',
  );
  expect(validityInWords({ ...agreement, gyldigTil: undefined }, today)).toMatch(/fra og med 20\. november\.$/);
});

test('says who decided and when, also where it was a file', () => {
  const av = agreement.institusjon;
  expect(decidedInWords({ tidspunkt: per, opphav: 'kall', av }, per)).toBe('Fastsatt av DPS Hamar i dag kl. 09:30');
  expect(decidedInWords({ tidspunkt: per, opphav: 'kall', slag: 'opphevet' }, per)).toBe('Opphevet i dag kl. 09:30');
  expect(decidedInWords({ tidspunkt: per, opphav: 'fil' }, per)).toMatch(/^Fastsatt fra en fil .*, i dag/);
});

test('says what a trial showed, and leaves out what is none', () => {
  expect(shiftInWords({ apner: 3, lukker: 1, flytter: 0 })).toBe('åpner 3 mangler, lukker 1 mangel');
  expect(trialInWords(result({ flytter: 7 }))).toBe(
    'Dette flytter fristen for 7 mangler. Det gjelder 8 av 30 personer.',
  );
  expect(trialInWords(result({ sett: 1 }))).toBe('Ingen mangler ville endret seg nå. Vi så på 1 person.');
});
