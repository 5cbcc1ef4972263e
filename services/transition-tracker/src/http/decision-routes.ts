import type { Caller } from '@overgang/access';
import type { OvergangId } from '@overgang/contracts';
import {
  frafallMangel,
  frakobleHendelse,
  kobleHendelse,
  overtaMangel,
  skillPersoner,
  slaSammenPersoner,
} from '@overgang/contracts/board';
import { type BoundRoute, bind, problem, problemsOf, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import type { Decided, Decider, Sign } from '../domain/index.ts';
import type { BoardReader } from './board-reader.ts';
import { ownAudiencesOf } from './own-audiences.ts';

const decisionProblem = problemsOf({
  'ikke-ditt-trekk': {
    status: 403,
    title: 'Det er ikke dere som kan avgjøre dette',
    titleEn: 'This is not yours to decide',
  },
  'lov-frafalles-ikke': {
    status: 409,
    title: 'En mangel som følger av lov, kan ikke frafalles',
    titleEn: 'A gap that rests on law cannot be waived',
  },
});

/** One of the two is there: the contract has seen to it. */
const signIn = (med: { readonly overgangId?: OvergangId | undefined; readonly hendelse?: string | undefined }): Sign =>
  med.overgangId === undefined ? { hendelse: med.hendelse ?? '' } : { transition: med.overgangId };

/** What people decide at the board. Who decided what is in the log. */
export const decisionRoutes = (
  board: Pick<BoardReader, 'decide' | 'merge' | 'part'>,
  logger: Pick<Logger, 'info'>,
): readonly BoundRoute[] => {
  const taken = async <W extends { readonly transition: OvergangId }>(
    caller: Caller,
    wish: W,
    decide: (decider: Decider, wish: W) => Promise<{ readonly per: string; readonly decided: Decided }>,
  ) => {
    const { per, decided } = await decide({ enhet: caller.organisation, audiences: ownAudiencesOf(caller) }, wish);
    if (decided.kind === 'refused')
      return decided.why === 'finnes-ikke' ? problem('finnes-ikke') : decisionProblem(decided.why);
    const by = { organisation: caller.organisation, person: caller.person };
    if (decided.kind === 'decided')
      logger.info(
        { code: 'decided', type: decided.event.type, transition: wish.transition, ...by },
        'a person has decided',
      );
    return reply(200, { per, endret: decided.kind === 'decided' });
  };
  return [
    bind(kobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) => {
      const why = grunn === undefined ? {} : { grunn };
      return taken(caller, { slag: 'koble', transition: overgangId, hendelse, ...why }, board.decide);
    }),
    bind(frakobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) =>
      taken(caller, { slag: 'frakoble', transition: overgangId, hendelse, grunn }, board.decide),
    ),
    bind(overtaMangel, ({ params: { overgangId, mangelId }, caller }) =>
      taken(caller, { slag: 'overta', transition: overgangId, mangel: mangelId }, board.decide),
    ),
    bind(frafallMangel, ({ params: { overgangId, mangelId }, body: { grunn }, caller }) =>
      taken(caller, { slag: 'frafall', transition: overgangId, mangel: mangelId, grunn }, board.decide),
    ),
    bind(slaSammenPersoner, ({ params: { overgangId }, body: { med, grunn }, caller }) =>
      taken(caller, { transition: overgangId, med: signIn(med), grunn }, board.merge),
    ),
    bind(skillPersoner, ({ params: { overgangId }, body: { sammenslaing, grunn }, caller }) =>
      taken(caller, { transition: overgangId, sammenslaing, grunn }, board.part),
    ),
  ];
};
