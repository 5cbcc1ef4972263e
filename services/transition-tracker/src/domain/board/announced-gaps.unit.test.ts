import type { MangelId, OvergangId } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { leavingInMay } from '../../../test/ask-in-story.ts';
import { at, clinic, hamar } from '../../../test/tell.ts';
import type { OwnEvent } from '../journey/own-event.ts';
import { announcedGaps } from './announced-gaps.ts';

const [first, second] = [1, 2].map((nr) => `00000000-0000-5000-a000-00000000000${nr}` as MangelId);
const now = at('2026-05-10');

const said = (what: 'oppdaget' | 'endret' | 'lukket', data: object, when = '2026-05-09'): OwnEvent =>
  ({
    type: `no.overgang.sporing.mangel-${what}.v1`,
    time: new Date(at(when)).toISOString(),
    data: { mangelId: first, overgangId: clinic.stay, trinn: 'kommende', grunnlag: { slag: 'praksis' }, ...data },
  }) as OwnEvent;

const seen = (events: readonly OwnEvent[], audience = 'boligsosial:3403', transition: OvergangId = clinic.stay) =>
  announcedGaps(leavingInMay().journey(), events, { audience, transition, now, nameOf: () => undefined });

const home = {
  forventning: 'bolig-mangler',
  ledd: 'bolig',
  ansvarlig: { etat: 'boligsosial', ...hamar },
  frist: new Date(at('2026-05-06')).toISOString(),
};

test('a gap stands as it was last announced, and not once it was closed', () => {
  const opened = said('oppdaget', home, '2026-05-01');
  const grown = said('endret', { ...home, trinn: 'over-frist' });
  expect(seen([opened, grown])).toEqual([
    {
      mangelId: first,
      forventning: 'bolig-mangler',
      tittel: 'Bolig mangler',
      ledd: 'bolig',
      trinn: 'over-frist',
      frist: home.frist,
      trekk: { etat: 'boligsosial', navn: 'Boligkontoret Hamar', kommune: '3403' },
      kunngjort: new Date(at('2026-05-09')).toISOString(),
    },
  ]);
  expect(seen([opened, grown, said('lukket', {})])).toEqual([]);
});

test('says the number of the case, and the title of a rule that the catalogue no longer has', () => {
  const nights = said('oppdaget', {
    ...home,
    forventning: 'bolig-for-sent',
    tall: { antall: 3 },
    anledning: 'bolig b1',
    grunnlag: { slag: 'lov', henvisning: '§ 6' },
  });
  const gone = said('oppdaget', { mangelId: second, forventning: 'en-gammel-regel', ansvarlig: home.ansvarlig });
  expect(seen([nights, gone]).map(({ tittel }) => tittel)).toEqual(['3 netter uten bolig', 'en-gammel-regel']);
  expect(seen([gone])[0]).not.toHaveProperty('frist');
});

test('is cut to what the audience may see of the transition', () => {
  const events = [said('oppdaget', home)];
  const health = said('oppdaget', { ...home, forventning: 'lar-mangler', ledd: 'helse', ansvarlig: undefined });
  expect(seen([health])).toEqual([]);
  expect(seen(events, 'nav:3411')).toEqual([]);
  expect(seen(events, 'koordinator:3403')).toHaveLength(1);
  expect(seen(events, 'boligsosial:3403', '00000000-0000-5000-8000-000000000009' as OvergangId)).toEqual([]);
  const remark = said('oppdaget', { forventning: 'sent-varsel', trinn: 'merknad' });
  expect(seen([remark], 'tsb:310000019')[0]).not.toHaveProperty('trekk');
});

test('says nothing of what else was announced', () => {
  const other = { type: 'no.overgang.sporing.overgang-apnet.v1', data: { overgangId: clinic.stay } } as OwnEvent;
  expect(seen([other])).toEqual([]);
});
