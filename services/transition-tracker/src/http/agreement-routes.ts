import { audiencesOf, type Caller } from '@overgang/access';
import {
  type Avtaleinnhold,
  fastsettAvtale,
  lesAvtale,
  lesAvtaler,
  opphevAvtale,
  provAvtale,
  provRegler,
} from '@overgang/contracts/board';
import {
  type BoundRoute,
  bind,
  problem,
  problemsOf,
  type Refusal,
  reply,
  type SseMessage,
  stream,
} from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import type {
  Agreement,
  AgreementDecider,
  AgreementReading,
  AgreementRefused,
  AgreementWish,
} from '../domain/index.ts';
import type { AgreementDesk } from './agreement-desk.ts';

const agreementProblem = problemsOf({
  'ikke-deres-kommune': {
    status: 403,
    title: 'En kommune kan bare endre sine egne avtaler',
    titleEn: 'A municipality may change its own agreements only',
  },
  'annen-kommune': {
    status: 409,
    title: 'Avtalen med denne id-en gjelder en annen kommune',
    titleEn: 'The agreement with this id is another municipality’s',
  },
  'nyere-versjon': {
    status: 409,
    title: 'Noen har endret avtalen i mellomtiden',
    titleEn: 'Somebody has changed the agreement meanwhile',
  },
  'ukjent-regel': { status: 422, title: 'Regelen finnes ikke', titleEn: 'There is no such rule' },
  'regelen-avtales-ikke': {
    status: 422,
    title: 'Fristen kan ikke flyttes ved avtale',
    titleEn: 'No agreement may move this deadline',
  },
});

const words: Readonly<Record<AgreementRefused['why'], string>> = {
  'finnes-ikke': 'Det er ingen avtale med denne id-en.',
  'ikke-deres-kommune': 'Kommunen er ikke deres egen.',
  'annen-kommune': 'Velg en annen id for avtalen.',
  'nyere-versjon': 'Les avtalen på nytt, og bygg på den versjonen.',
  'ukjent-regel': 'Reglene står i /v1/forventninger.',
  'regelen-avtales-ikke':
    'Fristen følger av lov, eller regelen har ingen frist å flytte. Grunnlaget står i /v1/forventninger.',
};

const pathOf = (refused: AgreementRefused): string => {
  if ('frist' in refused) return `frister.${refused.frist}.forventning`;
  return refused.why === 'nyere-versjon' ? 'byggerPa' : refused.why === 'annen-kommune' ? 'avtaleId' : 'kommune';
};

const refusalOf = (refused: AgreementRefused, under = ''): Refusal => {
  const { why } = refused;
  if (why === 'finnes-ikke') return problem('finnes-ikke', { detail: words[why] });
  return agreementProblem(why, { errors: [{ path: `${under}${pathOf(refused)}`, code: why, message: words[why] }] });
};

/** A body that is limited to a bydel does not speak for the whole of Oslo. */
const deciderOf = ({ kommuner, bydeler, organisation: av }: Caller): AgreementDecider => ({
  kommuner: bydeler.length > 0 ? [] : kommuner,
  opphav: 'kall',
  av,
});

const readingOf = ({ alsoSees, kommuner, enheter }: Caller): AgreementReading => ({
  kommuner: alsoSees.length > 0 ? 'alle' : kommuner,
  enheter,
});

const agreementIn = (
  avtaleId: string,
  { kommune, institusjon, gyldigFra, gyldigTil, frister }: Avtaleinnhold,
): Agreement => ({
  avtaleId,
  kommune,
  ...(institusjon === undefined ? {} : { institusjon }),
  gyldigFra,
  ...(gyldigTil === undefined ? {} : { gyldigTil }),
  frister,
});

const messages = async function* <T>(news: AsyncIterable<T>): AsyncGenerator<SseMessage<T>> {
  for await (const data of news) yield { data };
};

/** What municipalities have agreed on with institutions: read, decided, and tried out. Who decided what is in the log. */
export const agreementRoutes = (desk: AgreementDesk, logger: Pick<Logger, 'info'>): readonly BoundRoute[] => {
  const taken = async (caller: Caller, avtaleId: string, wish: AgreementWish) => {
    const { per, decided } = await desk.decide(wish, deciderOf(caller));
    if (decided.kind === 'refused') return refusalOf(decided);
    if (decided.kind === 'standing') return reply(200, { per, endret: false, versjon: decided.versjon });
    const { type, data } = decided.event;
    const by = { organisation: caller.organisation, person: caller.person };
    logger.info(
      { code: 'decided', type, agreement: avtaleId, version: data.versjon, ...by },
      'an agreement was decided on',
    );
    return reply(200, { per, endret: true, versjon: data.versjon });
  };
  return [
    bind(lesAvtaler, async ({ caller }) => reply(200, await desk.list(readingOf(caller)))),
    bind(lesAvtale, async ({ params: { avtaleId }, caller }) => {
      const found = await desk.one(avtaleId, readingOf(caller));
      return found === undefined ? problem('finnes-ikke') : reply(200, found);
    }),
    bind(fastsettAvtale, ({ params: { avtaleId }, body: { grunn, byggerPa, ...innhold }, caller }) =>
      taken(caller, avtaleId, { slag: 'fastsett', agreement: agreementIn(avtaleId, innhold), grunn, byggerPa }),
    ),
    bind(opphevAvtale, ({ params: { avtaleId }, body: { grunn }, caller }) =>
      taken(caller, avtaleId, { slag: 'opphev', avtaleId, grunn }),
    ),
    bind(provAvtale, async ({ params: { avtaleId }, body: { avtale }, caller }) => {
      const agreement = avtale && agreementIn(avtaleId, avtale);
      const wish: AgreementWish = agreement ? { slag: 'fastsett', agreement } : { slag: 'opphev', avtaleId };
      const foreseen = await desk.foresee(wish, deciderOf(caller));
      if (foreseen.kind === 'refused') return refusalOf(foreseen, agreement ? 'avtale.' : '');
      return stream(messages(desk.tryOut({ avtaleId, agreement }, audiencesOf(caller))));
    }),
    bind(provRegler, async ({ params: { avtaleId }, body: { fra, til, mest, ...between }, caller }) => {
      const agreement = agreementIn(avtaleId, { ...between, gyldigFra: fra });
      const foreseen = await desk.foresee({ slag: 'fastsett', agreement }, deciderOf(caller));
      if (foreseen.kind === 'refused') return refusalOf(foreseen);
      return stream(messages(desk.tryRules({ agreement, fra, til, most: mest }, audiencesOf(caller))));
    }),
  ];
};
