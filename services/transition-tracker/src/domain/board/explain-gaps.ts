import { osloDayOf } from '@overgang/calendar';
import type { Mangelforklaring, Regelgrunnlag } from '@overgang/contracts/board';
import { choicesFor, receiversOf } from '../decide/decide-on-gap.ts';
import type { Expectation } from '../expectations/expectation.ts';
import { expectationOf } from '../expectations/expectations.ts';
import type { Gap, GapsFound } from '../expectations/gap.ts';
import { basisInWords } from '../in-words/basis-in-words.ts';
import { countInWords } from '../in-words/count-in-words.ts';
import { reckonedInWords } from '../in-words/reckoned-in-words.ts';
import { wayOutInWords } from '../in-words/way-out-in-words.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { gapOnBoard, gapsShown } from '../readers/gaps-shown.ts';
import { type NameOf, partyInWords } from '../readers/party-in-words.ts';
import { toldAs } from '../readers/told-as.ts';
import { type Viewer, viewersOf } from '../readers/viewers.ts';
import { type Survey, surveyOf } from '../survey/survey.ts';

/** Who asks, about which transition, when. */
export interface GapsAsked {
  readonly audience: string;
  readonly transition: string;
  readonly now: Instant;
  readonly nameOf: NameOf;
  /** Audiences as which the reader may decide; a leader reads as many, and decides as none of them. */
  readonly own?: readonly string[];
}

/** The lead time of a rule in words: as agreed, else the rule's own. */
const leadTime = ({ ladder, lead }: Expectation, { agreed }: Gap): string => {
  const own = lead ?? ladder.find(({ trinn, fra }) => trinn === 'over-frist' && fra.slag !== 'straks')?.fra;
  const found = agreed ?? (own !== undefined && 'antall' in own ? own : undefined);
  return found === undefined ? 'straks' : countInWords(found.antall, found.enhet);
};

/** Sections that bind the sender tell what the sender is, and the name of an agreement tells with whom it was made. */
const basisFor = ({ basis }: Gap, { fields }: Viewer): Regelgrunnlag => {
  if (basis.slag === 'lov' && !fields.has('etat')) return { slag: 'lov', tekst: 'Regler for den som melder' };
  if (basis.slag === 'avtale' && !fields.has('enhet')) return { slag: 'avtale', tekst: 'Samarbeidsavtale' };
  return basisInWords(basis);
};

/** When the person leaves, as far as it helps to understand the gap: what was reckoned, where nothing else is known or the two differ. */
const whenOut = (s: Survey, gap: Gap, { viewer, today }: { viewer: Viewer; today: string }): readonly string[] => {
  const told = wayOutInWords(s, viewer, today);
  const reckoned = told === '' || gap.expectation === 'dato-utenfor-dommen' ? reckonedInWords(s, viewer, today) : '';
  return [told, reckoned].filter((text) => text !== '');
};

const explain = (
  s: Survey,
  gap: Gap,
  asked: GapsAsked & { viewer: Viewer; closed: GapsFound['closed'] },
): Mangelforklaring => {
  const { viewer, now, nameOf, own = [] } = asked;
  const decides = own.includes(viewer.audience);
  const valg = decides ? choicesFor(s, gap, viewer) : [];
  const others = decides ? receiversOf(s, gap, { viewer, closed: asked.closed, now }) : [];
  const told = toldAs(gap, viewer.fields);
  const row = expectationOf(told);
  const { sett, regel, lukkesAv } = row.nb;
  return {
    ...gapOnBoard(s, gap, { viewer, nameOf }),
    forklaring: [sett, ...whenOut(s, told, { viewer, today: osloDayOf(now) })].join(' '),
    regel: regel.replace('{frist}', leadTime(row, gap)),
    grunnlag: basisFor(told, viewer),
    lukkesAv,
    oppdaget: new Date(gap.since).toISOString(),
    ...(valg.length === 0 ? {} : { valg }),
    ...(others.length === 0 ? {} : { kanGisTil: others.map((party) => partyInWords(party, nameOf)) }),
  };
};

/** Each open gap of a transition in full, in the order of its row, for an audience that may see it; else nothing. */
export const explainGaps = (journey: Journey, found: GapsFound, asked: GapsAsked): readonly Mangelforklaring[] => {
  const s = surveyOf(journey, asked.transition);
  const viewer = s && viewersOf(s, found.closed, asked.now).find(({ audience }) => audience === asked.audience);
  if (s === undefined || viewer === undefined) return [];
  return gapsShown(s, found.gaps, viewer).map((gap) => explain(s, gap, { ...asked, viewer, closed: found.closed }));
};
