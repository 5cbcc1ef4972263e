import type { Caller } from '@overgang/access';
import { frafallMangel, frakobleHendelse, kobleHendelse, overtaMangel } from '@overgang/contracts/board';
import { type BoundRoute, bind, problem, problemsOf, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import type { Wish } from '../domain/index.ts';
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

/** What people decide at the board. Who decided what is in the log. */
export const decisionRoutes = (
  board: Pick<BoardReader, 'decide'>,
  logger: Pick<Logger, 'info'>,
): readonly BoundRoute[] => {
  const taken = async (caller: Caller, wish: Wish) => {
    const decider = { enhet: caller.organisation, audiences: ownAudiencesOf(caller) };
    const { per, decided } = await board.decide(decider, wish);
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
    bind(kobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) =>
      taken(caller, { slag: 'koble', transition: overgangId, hendelse, ...(grunn === undefined ? {} : { grunn }) }),
    ),
    bind(frakobleHendelse, ({ params: { overgangId }, body: { hendelse, grunn }, caller }) =>
      taken(caller, { slag: 'frakoble', transition: overgangId, hendelse, grunn }),
    ),
    bind(overtaMangel, ({ params: { overgangId, mangelId }, caller }) =>
      taken(caller, { slag: 'overta', transition: overgangId, mangel: mangelId }),
    ),
    bind(frafallMangel, ({ params: { overgangId, mangelId }, body: { grunn }, caller }) =>
      taken(caller, { slag: 'frafall', transition: overgangId, mangel: mangelId, grunn }),
    ),
  ];
};
