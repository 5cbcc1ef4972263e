import type { Proveresultat, Regelproveresultat } from '@overgang/contracts/board';
import type { Database, Tx } from '@overgang/database';
import { type TrialNews, tryAgreement } from './agreements/try-agreement.ts';
import { type RulesNews, tryRules } from './agreements/try-rules.ts';
import {
  type AgreementDecision,
  agreementHistory,
  agreementsInWords,
  decideOnAgreement,
  mayReadAgreement,
  partyOf,
  ruleShiftsInWords,
  rulesComparedInWords,
} from './domain/index.ts';
import type { AgreementDesk, Framdrift, RulesAsked } from './http/agreement-desk.ts';
import type { OpenAgreements } from './open-agreements.ts';
import { countJourneys } from './storage/count-journeys.ts';
import { readJudgedBy } from './storage/judged-by.ts';
import { readObservations } from './storage/observation-table.ts';
import { readConcerned } from './storage/read-concerned.ts';
import { isMarkedFor } from './sweep/mark-what-is-judged-anew.ts';

/** What the desk of agreements needs. */
export interface AgreementDeskPorts {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly agreements: OpenAgreements;
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly nameOf: (orgnr: string) => string | undefined;
  /** Something has been decided. */
  readonly onDecided: () => void;
}

/** What was laid down last; undefined where nothing ever was. */
const lastLaidDown = (decisions: readonly AgreementDecision[]) =>
  decisions.findLast(({ agreement }) => agreement !== undefined)?.agreement;

const progress = ({ looked: sett, of: av }: { readonly looked: number; readonly of: number }): Framdrift => ({
  type: 'framdrift',
  sett,
  av,
});

const trialInWords = (news: TrialNews): Framdrift | Proveresultat => {
  if (news.kind === 'progress') return progress(news);
  const { judgedAt, looked: sett, touched: berort, shifts } = news;
  return { type: 'resultat', per: new Date(judgedAt).toISOString(), sett, berort, ...ruleShiftsInWords(shifts) };
};

const rulesInWords = (news: RulesNews, { fra, til }: RulesAsked): Framdrift | Regelproveresultat => {
  if (news.kind === 'progress') return progress(news);
  const { journeys: forlop, leftOut: utelatt, compared } = news;
  return { type: 'resultat', fra, til, forlop, utelatt, regler: [...rulesComparedInWords(compared)] };
};

/** Joins what is kept of agreements, and of the journeys that they hold for, to what the routes ask. */
export const openAgreementDesk = (ports: AgreementDeskPorts): AgreementDesk => {
  const { db, clock, agreements, judgedAt, nameOf, onDecided } = ports;
  const { reader } = agreements;
  const trial = { db, reader, judgedAt, countPeople: countJourneys, readConcerned, readObservations };
  const per = (): string => clock.now().toISOString();
  return {
    list: async (reading) => ({
      per: per(),
      rader: agreementsInWords((await reader.read(db)).book, { ...reading, nameOf }),
    }),
    one: async (avtaleId, reading) => {
      const { book, standing } = await reader.read(db);
      const decisions = book.get(avtaleId) ?? [];
      const known = lastLaidDown(decisions);
      if (known === undefined || !mayReadAgreement(known, reading)) return undefined;
      const historikk = agreementHistory(decisions, nameOf);
      const avtale = historikk[0]?.avtale;
      const gjennomfort = isMarkedFor(partyOf(known), await readJudgedBy(db), standing);
      return { per: per(), ...(avtale === undefined ? {} : { avtale }), gjennomfort, historikk };
    },
    decide: async (wish, decider) => {
      const decided = await agreements.decide(wish, decider);
      if (decided.kind === 'decided') onDecided();
      return { per: per(), decided };
    },
    foresee: async (wish, decider) => decideOnAgreement((await reader.read(db)).book, wish, decider),
    tryOut: async function* (asked, seenAs) {
      for await (const news of tryAgreement(trial, { ...asked, seenAs })) yield trialInWords(news);
    },
    tryRules: async function* (asked, seenAs) {
      for await (const news of tryRules(trial, { ...asked, seenAs })) yield rulesInWords(news, asked);
    },
  };
};
