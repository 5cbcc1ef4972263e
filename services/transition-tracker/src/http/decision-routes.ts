import type { Caller } from '@overgang/access';
import type { FieldError, OvergangId } from '@overgang/contracts';
import {
  avvisHendelse,
  frafallMangel,
  frakobleHendelse,
  giVidereMangel,
  gjenapneHendelse,
  kobleHendelse,
  opphevFrafall,
  opprettOvergang,
  overtaMangel,
  skillPersoner,
  slaSammenPersoner,
} from '@overgang/contracts/board';
import { type BoundRoute, bind, problem, problemsOf, type Refusal, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import { type Decided, type Decider, type Sign, transitionMadeOf, type WhyNot, type Wish } from '../domain/index.ts';
import type { BoardReader, MergeWish, PartWish } from './board-reader.ts';
import { ownAudiencesOf } from './own-audiences.ts';

const decisionProblem = problemsOf({
  'ikke-ditt-trekk': {
    status: 403,
    title: 'Det er ikke dere som kan avgjøre dette',
    titleEn: 'This is not yours to decide',
  },
  'ser-ikke-mangelen': {
    status: 409,
    title: 'Mangelen kan ikke gis til dem: de ser den ikke',
    titleEn: 'The gap cannot be given to them: they do not see it',
  },
  'allerede-koblet': {
    status: 409,
    title: 'Meldingen er alt koblet til en overgang',
    titleEn: 'The message belongs to a transition already',
  },
  'annen-etat': {
    status: 422,
    title: 'En institusjon kan bare opprette en overgang ut av sin egen etat',
    titleEn: 'An institution can only make a transition out of its own agency',
  },
  'ukjent-enhet': {
    status: 422,
    title: 'Enheten er ikke kjent i denne etaten',
    titleEn: 'The unit is not known in this agency',
  },
  'utgangen-er-passert': {
    status: 422,
    title: 'Siste dag for utgangen er passert',
    titleEn: 'The last day of the way out is past',
  },
  'lov-frafalles-ikke': {
    status: 409,
    title: 'En mangel som følger av lov, kan ikke frafalles',
    titleEn: 'A gap that rests on law cannot be waived',
  },
});

/** The field that is wrong, where one is. */
const wrongFields: { readonly [W in WhyNot]?: FieldError } = {
  'allerede-koblet': {
    path: 'hendelse',
    code: 'allerede-koblet',
    message: 'Koble meldingen fra først, om den ikke hører til der.',
  },
  'annen-etat': { path: 'fra.etat', code: 'annen-etat', message: 'Velg deres egen etat.' },
  'ukjent-enhet': {
    path: 'fra.enhet',
    code: 'ukjent-enhet',
    message: 'Ingen enhet i etaten har dette organisasjonsnummeret.',
  },
  'utgangen-er-passert': {
    path: 'fra.ut.senest',
    code: 'utgangen-er-passert',
    message: 'Siste dag må være i dag eller senere.',
  },
};

const refusalOf = (why: WhyNot): Refusal => {
  if (why === 'finnes-ikke') return problem('finnes-ikke');
  const wrong = wrongFields[why];
  return decisionProblem(why, wrong === undefined ? {} : { errors: [wrong] });
};

/** One of the two is there: the contract has seen to it. */
const signIn = (med: { readonly overgangId?: OvergangId | undefined; readonly hendelse?: string | undefined }): Sign =>
  med.overgangId === undefined ? { hendelse: med.hendelse ?? '' } : { transition: med.overgangId };

/** Takes a decision, and says in the log who took it. */
const takenBy =
  (logger: Pick<Logger, 'info'>) =>
  async <const W extends Wish | MergeWish | PartWish>(
    caller: Caller,
    wish: W,
    decide: (decider: Decider, wish: W) => Promise<{ readonly per: string; readonly decided: Decided }>,
  ) => {
    const { per, decided } = await decide({ enhet: caller.organisation, audiences: ownAudiencesOf(caller) }, wish);
    if (decided.kind === 'refused') return refusalOf(decided.why);
    const by = { organisation: caller.organisation, person: caller.person };
    if (decided.kind === 'decided')
      logger.info(
        {
          code: 'decided',
          type: decided.event.type,
          transition: 'transition' in wish ? wish.transition : undefined,
          ...by,
        },
        'a person has decided',
      );
    return reply(200, { per, endret: decided.kind === 'decided' });
  };

type Taken = ReturnType<typeof takenBy>;

const onMatches = (board: Pick<BoardReader, 'decide'>, taken: Taken): readonly BoundRoute[] => [
  bind(kobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) => {
    const why = grunn === undefined ? {} : { grunn };
    return taken(caller, { slag: 'koble', transition: overgangId, hendelse, ...why }, board.decide);
  }),
  bind(frakobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) =>
    taken(caller, { slag: 'frakoble', transition: overgangId, hendelse, grunn }, board.decide),
  ),
  bind(avvisHendelse, ({ body: { hendelse, grunn }, caller }) =>
    taken(caller, { slag: 'avvis', hendelse, grunn }, board.decide),
  ),
  bind(gjenapneHendelse, ({ body: { hendelse, grunn }, caller }) =>
    taken(caller, { slag: 'gjenapne', hendelse, grunn }, board.decide),
  ),
];

const onMaking = (board: Pick<BoardReader, 'decide' | 'etatOf'>, taken: Taken): readonly BoundRoute[] => [
  bind(opprettOvergang, async ({ body: { hendelse, fra, grunn }, caller }) => {
    const isKnownUnit = board.etatOf(fra.enhet) === fra.etat;
    const answer = await taken(caller, { slag: 'opprett', hendelse, fra, isKnownUnit, grunn }, board.decide);
    return answer.kind === 'problem' ? answer : reply(200, { ...answer.body, overgangId: transitionMadeOf(hendelse) });
  }),
];

const onGaps = (board: Pick<BoardReader, 'decide'>, taken: Taken): readonly BoundRoute[] => [
  bind(overtaMangel, ({ params: { overgangId, mangelId }, caller }) =>
    taken(caller, { slag: 'overta', transition: overgangId, mangel: mangelId }, board.decide),
  ),
  bind(frafallMangel, ({ params: { overgangId, mangelId }, body: { grunn }, caller }) =>
    taken(caller, { slag: 'frafall', transition: overgangId, mangel: mangelId, grunn }, board.decide),
  ),
  bind(opphevFrafall, ({ params: { overgangId, mangelId }, body: { grunn }, caller }) =>
    taken(caller, { slag: 'opphev-frafall', transition: overgangId, mangel: mangelId, grunn }, board.decide),
  ),
  bind(giVidereMangel, ({ params: { overgangId, mangelId }, body: { til, grunn }, caller }) =>
    taken(caller, { slag: 'gi-videre', transition: overgangId, mangel: mangelId, til, grunn }, board.decide),
  ),
];

const onPersons = (board: Pick<BoardReader, 'merge' | 'part'>, taken: Taken): readonly BoundRoute[] => [
  bind(slaSammenPersoner, ({ params: { overgangId }, body: { med, grunn }, caller }) =>
    taken(caller, { transition: overgangId, med: signIn(med), grunn }, board.merge),
  ),
  bind(skillPersoner, ({ params: { overgangId }, body: { sammenslaing, grunn }, caller }) =>
    taken(caller, { transition: overgangId, sammenslaing, grunn }, board.part),
  ),
];

/** What people decide at the board. Who decided what is in the log. */
export const decisionRoutes = (
  board: Pick<BoardReader, 'decide' | 'etatOf' | 'merge' | 'part'>,
  logger: Pick<Logger, 'info'>,
): readonly BoundRoute[] => {
  const taken = takenBy(logger);
  return [...onMatches(board, taken), ...onMaking(board, taken), ...onGaps(board, taken), ...onPersons(board, taken)];
};
