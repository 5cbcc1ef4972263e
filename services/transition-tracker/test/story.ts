import type { Svar } from '@overgang/contracts';
import { boardRows } from '../src/domain/board/board-row.ts';
import { explainGaps } from '../src/domain/board/explain-gaps.ts';
import { audienceOf, receiverIn } from '../src/domain/disclosure/audience.ts';
import { type Agreements, noAgreements } from '../src/domain/expectations/agreements.ts';
import { foldJourney } from '../src/domain/fold/fold.ts';
import { findGaps } from '../src/domain/gaps/find-gaps.ts';
import { emptyJourney, type Journey, type Notice } from '../src/domain/journey/journey.ts';
import type { Observation, ObservationKind } from '../src/domain/journey/observation.ts';
import { paymentFor } from '../src/domain/payment/payment-for.ts';
import { linksOf } from '../src/domain/survey/links.ts';
import { surveysOf } from '../src/domain/survey/survey.ts';
import { ofEachPerson } from './of-each-person.ts';
import { at, type Said, sources, tell } from './tell.ts';
import { decisionsAt } from './with-notices.ts';

/** What happened to one person, told step by step, and what the tracker makes of it. */
export interface Story {
  /** Somebody tells something. */
  readonly told: <K extends ObservationKind>(when: string, kind: K, said: Said<K>) => Observation;
  /** Somebody takes back what they told. */
  readonly tookBack: (when: string, told: Observation) => void;
  /** Open gaps at a moment: 'bolig-mangler over-frist boligsosial:3403', in the order of the catalogue. */
  readonly gaps: (when: string) => readonly string[];
  /** The tracker sends and recalls what is due at a moment: 'ny-overgang boligsosial:3403', 'tilbakekalt … dodsfall'. */
  readonly notices: (when: string) => readonly string[];
  /** A receiver takes, or answers, the newest notice that asks it for something. */
  readonly receives: (when: string, audience: string) => void;
  readonly answers: (when: string, audience: string, svar: Svar) => void;
  /** The states of the links of the first transition: 'bolig pa-plass', those that are unknown left out. */
  readonly links: () => readonly string[];
  /** Who sees the person on a board at that moment. */
  readonly audiences: (when: string) => readonly string[];
  /** Titles of the gaps, as a reader sees them, worst first; and what is said of each. */
  readonly titles: (when: string, audience: string) => readonly string[];
  readonly explanations: (when: string, audience: string) => readonly string[];
  /** What the municipality would pay for the first transition, as the audience reads it; 'ingenting' where it may not. */
  readonly payment: (when: string, audience: string) => string;
  /** The newest notice that asks this receiver for something. */
  readonly newestTo: (audience: string) => Notice;
  /** The first person's; what is told `of` another ref is another's, until somebody says that they are one. */
  readonly journey: () => Journey;
  readonly journeys: () => readonly Journey[];
  readonly observations: () => readonly Observation[];
}

export const aStory = (agreements: Agreements = noAgreements): Story => {
  const all: Observation[] = [];
  const journeys = () => ofEachPerson(all).map(foldJourney);
  const journey = () => journeys()[0] ?? emptyJourney;
  const found = (when: string) => findGaps(journey(), agreements, at(when));
  const newestTo = (audience: string): Notice => {
    const sent = journey().notices.findLast(
      (one) => one.sent && one.sent.content.krever !== 'ingenting' && audienceOf(one.sent.to) === audience,
    );
    if (sent === undefined) throw new Error(`Nothing was sent to ${audience}`);
    return sent;
  };
  const reply = (when: string, audience: string, said: Partial<Observation>): void => {
    const by = audience.slice(0, audience.indexOf(':')) as 'nav'; // audiences begin with an agency
    const about = { varsel: newestTo(audience).id, names: journey().notices[0]?.transition, by, source: sources[by] };
    all.push({ ...tell(when, 'ansvarsgruppe-holdt', { by }), ...about, ...said } as Observation);
  };
  const explained = (when: string, audience: string) => {
    const asked = { audience, transition: journey().stays[0]?.id ?? '', now: at(when), nameOf: () => undefined };
    return explainGaps(journey(), found(when), asked);
  };
  return {
    told: (when, kind, said) => {
      const one = tell(when, kind, said);
      all.push(one);
      return one;
    },
    tookBack: (when, { source, id, by }) => {
      all.push(tell(when, 'melding-trukket', { source, by, target: `${source} ${id}` }));
    },
    gaps: (when) =>
      found(when).gaps.map(({ expectation, trinn, tall, responsible }) =>
        [
          expectation,
          ...(tall === undefined ? [] : [tall]),
          trinn,
          ...(responsible ? [receiverIn(responsible)] : []),
        ].join(' '),
      ),
    notices: (when) => {
      const decided = decisionsAt(journey(), at(when));
      const before = journey();
      all.push(...decided);
      return decided.map((one) => {
        if (one.kind === 'varsel-bestilt') {
          const about = one.innhold.mangel === undefined ? '' : ` ${one.innhold.mangel.forventning}`;
          return `${one.slag}${about} ${receiverIn(one.mottaker)}`;
        }
        const recalled = one.kind === 'varsel-tilbakekalt' ? one : undefined;
        const to = before.notices.find(({ id }) => id === recalled?.varsel)?.sent?.to;
        return `tilbakekalt ${to && receiverIn(to)} ${recalled?.grunn}`;
      });
    },
    receives: (when, audience) => reply(when, audience, { kind: 'varsel-mottatt' }),
    answers: (when, audience, svar) => reply(when, audience, { kind: 'varsel-besvart', svar }),
    links: () => {
      const [s] = surveysOf(journey());
      if (s === undefined) return [];
      return Object.entries(linksOf(s)).flatMap(([ledd, { tilstand }]) =>
        tilstand === 'ukjent' ? [] : [`${ledd} ${tilstand}`],
      );
    },
    audiences: (when) =>
      boardRows(journey(), found(when), { now: at(when), nameOf: () => undefined }).map(({ audience }) => audience),
    titles: (when, audience) => explained(when, audience).map(({ tittel }) => tittel),
    explanations: (when, audience) => explained(when, audience).map(({ forklaring }) => forklaring),
    payment: (when, audience) => {
      const transition = journey().stays[0]?.id ?? '';
      const reader = { audience, transition, now: at(when), closed: found(when).closed };
      return paymentFor(journey(), all, reader)?.tekst.replaceAll('\u00a0', ' ') ?? 'ingenting';
    },
    newestTo,
    journey,
    journeys,
    observations: () => all,
  };
};
