import { registry, VarselBestilt, VarselTilbakekalt } from '@overgang/contracts';
import { Mangelforklaring, Overgangsrad, UkobletHendelse } from '@overgang/contracts/board';
import fc from 'fast-check';
import { expect } from 'vitest';
import { announcementsBetween } from '../../src/domain/announce/announce.ts';
import { boardRows } from '../../src/domain/board/board-row.ts';
import { explainGaps } from '../../src/domain/board/explain-gaps.ts';
import { unmatchedFor } from '../../src/domain/board/unmatched-for.ts';
import { mayHearOfReady } from '../../src/domain/disclosure/disclosure.ts';
import { basisById } from '../../src/domain/disclosure/disclosure-bases.ts';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import type { Journey } from '../../src/domain/journey/journey.ts';
import { lookAt } from '../../src/domain/look/look.ts';
import { planNotices } from '../../src/domain/notices/plan-notices.ts';
import { surveyOf } from '../../src/domain/survey/survey.ts';
import { arbitraryHistory, arbitraryNow } from '../arbitrary-history.ts';
import { withNotices } from '../with-notices.ts';
import type { Law } from './law.ts';

/** A journey with the notices of one moment, and a later moment to look at it. */
const arbitraryMoment = fc.tuple(arbitraryHistory(), arbitraryNow, arbitraryNow).map(([told, one, other]) => {
  const [sentAt, now] = one < other ? [one, other] : [other, one];
  return { journey: withNotices(foldJourney(told), sentAt), sentAt, now };
});

const look = ({ journey, now }: { readonly journey: Journey; readonly now: number }) =>
  findGaps(journey, noAgreements, now);

const personRef = '7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11';
const nameOf = (orgnr: string) => (orgnr === '310000035' ? 'NAV Hamar' : undefined);

/** As a database gives it back: the same JSON, with the fields in another order. */
const stored = (journey: Journey): Journey =>
  JSON.parse(JSON.stringify(journey), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? 1 : -1)))
      : value,
  );

/** What holds for all that leaves the domain: it is what the contract says, and no more. */
export const contractLaws: readonly Law[] = [
  {
    title: 'plans nothing more once its notices are sent',
    runs: 150,
    property: () =>
      fc.property(arbitraryMoment, ({ journey, sentAt: now }) => {
        expect(planNotices(journey, look({ journey, now }), { personRef, now })).toEqual({ order: [], recall: [] });
      }),
  },
  {
    title: 'sends only what the contract knows, and only the fields that the basis allows',
    runs: 150,
    property: () =>
      fc.property(arbitraryMoment, (made) => {
        const { order, recall } = planNotices(made.journey, look(made), { personRef, now: made.now });
        for (const data of recall) VarselTilbakekalt.data.parse(data);
        for (const data of order) {
          VarselBestilt.data.parse(data);
          const s = surveyOf(made.journey, data.overgangId);
          const isOwed = s !== undefined && mayHearOfReady(s, data.mottaker.etat, made.now);
          const allowed = [
            ...(isOwed ? ['meldtKlar'] : []),
            'kommune',
            'krever',
            ...(basisById(data.grunnlag)?.fields ?? ['bydel', 'periode', 'mangel', 'frist']),
          ];
          expect(allowed).toEqual(expect.arrayContaining(Object.keys(data.innhold)));
        }
      }),
  },
  {
    title: 'announces only what the contract knows, and nothing twice',
    runs: 150,
    property: () =>
      fc.property(arbitraryMoment, ({ journey, sentAt, now }) => {
        const before = lookAt(journey, noAgreements, sentAt);
        const after = lookAt(journey, noAgreements, now);
        for (const { type, data } of [
          ...announcementsBetween(undefined, before),
          ...announcementsBetween(before, after),
        ]) {
          registry.get(type)?.data.parse(data);
        }
        expect(announcementsBetween(after, after)).toEqual([]);
      }),
  },
  {
    title: 'writes only rows, explanations and unmatched messages that the contract knows',
    runs: 150,
    property: () =>
      fc.property(arbitraryMoment, (made) => {
        const found = look(made);
        for (const { audience, row } of boardRows(made.journey, found, { now: made.now, nameOf })) {
          const asked = { audience, transition: row.overgangId, now: made.now, nameOf };
          const explained = explainGaps(made.journey, found, asked).map((gap) => Mangelforklaring.parse(gap));
          expect(explained.map(({ mangelId }) => mangelId)).toEqual(
            Overgangsrad.parse(row).mangler.map(({ mangelId }) => mangelId),
          );
        }
        for (const { event } of unmatchedFor(made.journey, { now: made.now, nameOf, placeOf: () => '3403' })) {
          UkobletHendelse.parse(event);
        }
      }),
  },
  {
    title: 'makes the same of a journey that was stored and read again',
    runs: 150,
    property: () =>
      fc.property(arbitraryMoment, (made) => {
        const again = { ...made, journey: stored(made.journey) };
        expect(again.journey).toEqual(made.journey);
        expect(look(again)).toEqual(look(made));
        const whose = { personRef, now: made.now };
        expect(planNotices(again.journey, look(again), whose)).toEqual(planNotices(made.journey, look(made), whose));
        const seen = lookAt(made.journey, noAgreements, made.now);
        expect(announcementsBetween(seen, lookAt(again.journey, noAgreements, made.now))).toEqual([]);
      }),
  },
];
