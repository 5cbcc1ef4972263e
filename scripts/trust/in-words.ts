import { quantileOf, spreadOf } from '../bench/report/spread.ts';
import { day } from '../simulate/step.ts';
import { type DeskDay, daysAtHand, peopleOnDesk } from './fill-desks.ts';
import type { Ending, GapLife } from './follow-gaps.ts';

/** A case worker can keep so many open moves in sight. */
export const mostMoves = 12;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const share = (part: number, of: number): string => (of === 0 ? '' : `${Math.round((part * 100) / of)} %`);
const mean = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0) / values.length;

const agencies = { boligsosial: 'housing office', nav: 'NAV', tsb: 'clinic', kriminalomsorg: 'prison' } as const;
const agencyOf = (audience: string): string => audience.slice(0, audience.indexOf(':'));

const deskRow = (etat: keyof typeof agencies, days: readonly DeskDay[]): string => {
  const own = days.filter(({ audience }) => agencyOf(audience) === etat);
  if (own.length === 0) return line([agencies[etat], 0, ...Array.from({ length: 11 }, () => '')]);
  const sorted = (count: (one: DeskDay) => number) => own.map(count).toSorted((a, b) => a - b);
  const now = sorted(({ atHand }) => atHand);
  const all = sorted(({ moves }) => moves);
  return line([
    agencies[etat],
    own.length,
    mean(own.map(({ people }) => people)).toFixed(0),
    mean(own.map(({ fresh }) => fresh)).toFixed(1),
    spreadOf(now).median,
    quantileOf(now, 0.95),
    spreadOf(now).most,
    share(now.filter((count) => count > mostMoves).length, own.length),
    spreadOf(sorted(({ persons }) => persons)).median,
    mean(own.map(({ due }) => due)).toFixed(1),
    spreadOf(all).median,
    quantileOf(all, 0.95),
    spreadOf(all).most,
  ]);
};

const deskTable = (days: readonly DeskDay[]): readonly string[] => [
  line([
    'desk at',
    'desk days',
    'people',
    'new moves a day',
    'to do now',
    '95 in 100',
    'most',
    `more than ${mostMoves}`,
    'about so many people',
    'over due',
    'with what is seen ahead',
    '95 in 100',
    'most',
  ]),
  line(Array.from({ length: 13 }, () => '---')),
  ...(['boligsosial', 'nav', 'tsb', 'kriminalomsorg'] as const).map((etat) => deskRow(etat, days)),
];

const endings = ['acted', 'others', 'left', 'itself'] as const satisfies readonly Ending[];

const openForDays = ({ openedAt, closed }: GapLife): number => ((closed?.at ?? Number.NaN) - openedAt) / day;

const openDays = (gaps: readonly GapLife[], until: number): number =>
  gaps.reduce((sum, { openedAt, closed }) => sum + ((closed?.at ?? until) - openedAt) / day, 0);

interface GapsOfKind {
  readonly own: readonly GapLife[];
  /** All that are the same office's move. */
  readonly all: readonly GapLife[];
  readonly told: YearTold;
}

const gapRow = (name: string, etat: string, { own, all, told: { stays, until } }: GapsOfKind): string => {
  const ended = own.filter(({ closed }) => closed !== undefined);
  const days = ended.map(openForDays);
  return line([
    name,
    etat,
    ((own.length * 100) / stays).toFixed(1),
    share(openDays(own, until), openDays(all, until)),
    ...endings.map((how) => share(own.filter(({ closed }) => closed?.how === how).length, own.length)),
    share(own.length - ended.length, own.length),
    ended.length === 0 ? '' : spreadOf(days).median.toFixed(1),
    share(own.filter(({ dueAt }) => dueAt !== undefined).length, own.length),
  ]);
};

const gapTable = (gaps: readonly GapLife[], told: YearTold): readonly string[] => {
  const byAgency = Map.groupBy(gaps, ({ audience }) => agencyOf(audience));
  const groups = Map.groupBy(gaps, ({ expectation, audience }) => `${expectation} ${agencyOf(audience)}`);
  const rows = [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([key, own]) => {
      const [expectation = '', etat = ''] = key.split(' ');
      return gapRow(expectation, agencies[etat as keyof typeof agencies] ?? etat, {
        own,
        all: byAgency.get(etat) ?? [],
        told,
      }); // an unknown one is shown as it is
    });
  return [
    line([
      'gap',
      'whose move',
      'per 100 stays',
      'of its open moves',
      'acted on',
      'others did',
      'left first',
      'by itself',
      'still open',
      'days open',
      'ever over due',
    ]),
    line(Array.from({ length: 11 }, () => '---')),
    gapRow('**all**', '', { own: gaps, all: gaps, told }),
    ...rows,
  ];
};

/** What the year was made of. */
export interface YearTold {
  readonly stays: number;
  readonly perYear: number;
  readonly days: number;
  readonly seed: number;
  /** The end of the year; epoch milliseconds. */
  readonly until: number;
  readonly ranOn: string;
}

type CountOf = (one: DeskDay) => number;

const atHand: CountOf = (one) => one.atHand;
const withAhead: CountOf = (one) => one.moves;

const isKept = (days: readonly DeskDay[], count: CountOf): boolean =>
  days.length > 0 && days.every((one) => count(one) <= mostMoves);

/** Whether no case worker of an office ever had more than a dozen open moves, those that are only seen ahead among them. */
export const isTrusted = (days: readonly DeskDay[]): boolean => isKept(days, withAhead);

const verdict = (days: readonly DeskDay[], count: CountOf): string =>
  days.length === 0 ? 'not seen, no desk was full' : isKept(days, count) ? 'reached' : 'missed';

/** docs/trust.md. */
export const trustInWords = (days: readonly DeskDay[], gaps: readonly GapLife[], told: YearTold): string =>
  [
    '# A board that people trust',
    '',
    'Written by `npm run trust`; do not edit. A board is trusted while what it asks for can be done. So we live through a',
    `simulated year, and sit down at the desks: each has up to ${peopleOnDesk} people, as they came. A move is an open gap whose next step is`,
    `that office's. It is to be done now when it is over due or will be within ${daysAtHand} days; what is due later, or at no known`,
    `time, is seen ahead: it stands on the board, and nobody is alerted of it. Target: no more than ${mostMoves} open moves at a desk, both kinds together.`,
    '',
    `${told.ranOn}: ${told.days} days, ${told.perYear} stays a year, seed ${told.seed}; ${told.stays} stays touched it. The clinics, prisons and offices are those of`,
    '`npm run simulate`: three in ten break off, one notice in sixteen is never read, half of the alerts are acted on. The rules',
    'are the tracker’s own, with the agreements of the demonstration, asked for every person at every moment at which something',
    'is told or time alone changes the answer; beyond the simulation, three in four booked meetings are held and most homes moved into.',
    'Left out: people who decide at the board (take, waive, match), and institutions that act because of a gap.',
    '',
    '## At the desk',
    '',
    'Every working day at ten, at every desk with at least 32 people. Moves to do now, and all open moves with those that are only seen',
    'ahead: the median, what 95 in 100 desk days stay below, and the most. About so many people: the median of people with a move to do',
    'now. Over due and new: means.',
    '',
    ...deskTable(days),
    '',
    `Target for the two offices: ${verdict(officesOnly(days), withAhead)}. Of what is to be done now alone: ${verdict(officesOnly(days), atHand)}.`,
    '',
    '## What becomes of a gap',
    '',
    'Gaps that opened in these days and were somebody’s move. Acted on: the agency whose move it was told what closed it. Others',
    'did: somebody else. Of its open moves: the share of all the days on which something was open and that office’s move. Left first: the exit closed it, and what it asked for had not been done. By itself: time, or a notice taken back.',
    '',
    ...gapTable(gaps, told),
    '',
  ].join('\n');

/** The desks of those who receive notices. */
export const officesOnly = (days: readonly DeskDay[]): readonly DeskDay[] =>
  days.filter(({ audience }) => ['boligsosial', 'nav'].includes(agencyOf(audience)));
