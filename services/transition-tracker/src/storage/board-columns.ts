import { osloDayOf } from '@overgang/calendar';
import type { Overgangsrad } from '@overgang/contracts/board';
import type { AudienceRow } from '../domain/index.ts';
import { severityRank } from './severity-rank.ts';

const exitOf = ({ ut }: Overgangsrad): { readonly earliest: string | null; readonly latest: string | null } => {
  if (ut.tilstand === 'ute') return { earliest: osloDayOf(ut.tidspunkt), latest: osloDayOf(ut.tidspunkt) };
  if (ut.tilstand === 'uten-dato' || ut.periode === undefined) return { earliest: null, latest: null };
  return { earliest: ut.periode.tidligst, latest: ut.periode.senest };
};

/** Stands first among the moves of a row that is nobody's. */
export const nobodys = 'ingen';

/** Whose move it is first, or nobody's; then the others that a gap waits for. */
const movesOf = ({ trekk, mangler }: Overgangsrad): readonly string[] => [
  ...new Set([trekk?.etat ?? nobodys, ...mangler.flatMap((gap) => gap.trekk?.etat ?? [])]),
];

/** What a search looks in: pseudonym, place, origin and the titles of the gaps. */
const searchOf = ({ hvem, sted, opphav, mangler }: Overgangsrad): string =>
  [hvem, sted?.kommunenavn, sted?.bydelsnavn, opphav.tekst, ...mangler.map(({ tittel }) => tittel)]
    .filter((text) => text !== undefined)
    .join(' ')
    .toLowerCase();

/** The institution itself before those it tells: of one transition in several audiences the first stands for all. */
const precedenceOf = (audience: string): number =>
  audience.startsWith('tsb:') || audience.startsWith('kriminalomsorg:') ? 0 : 1;

/** Everything that the database sorts and filters a row of the board by, by the names of its columns. */
export const toColumns = ({ audience, row }: AudienceRow, personRef: string) => {
  const { earliest, latest } = exitOf(row);
  return {
    audience,
    transition_id: row.overgangId,
    person_ref: personRef,
    precedence: precedenceOf(audience),
    severity: severityRank(row.alvor),
    deadline: row.frist ?? null,
    kommune: row.sted?.kommune ?? null,
    bydel: row.sted?.bydel ?? null,
    moves: movesOf(row),
    exit_earliest: earliest,
    exit_latest: latest,
    unanswered: row.ubesvart,
    my_move: row.mittTrekk,
    search: searchOf(row),
  };
};
