import type { OvergangId } from '@overgang/contracts';
import type { Journey } from '../journey/journey.ts';
import type { DecisionObservation } from '../journey/observation.ts';
import { present } from '../records/present.ts';
import { without } from '../records/without.ts';
import { whileMatched, withMade } from './made-by-hand.ts';
import { placeAll } from './place.ts';

type Decision = Exclude<DecisionObservation, { kind: 'varsel-bestilt' | 'varsel-tilbakekalt' }>;

/** A home has one transition: a match of one of its messages takes the place of those of the others. */
const otherKeys = ({ homes }: Journey, target: string): readonly string[] =>
  (homes.find(({ keys }) => keys.includes(target))?.keys ?? []).filter((key) => key !== target);

const link = (journey: Journey, told: Extract<Decision, { kind: 'hendelse-koblet' }>): Journey => {
  const { target, names: stay } = told;
  const others = (journey.frakoblet[target] ?? []).filter((barred) => barred !== stay);
  const rest = without(journey.frakoblet, target);
  const frakoblet = others.length === 0 ? rest : { ...rest, [target]: others };
  const koblet = { ...without(journey.koblet, ...otherKeys(journey, target)), [target]: stay };
  return placeAll(whileMatched(withMade({ ...journey, koblet, frakoblet }, told)));
};

/** To undo a person's match is as if it had never been made; to undo an automatic one bars it. */
const unlink = (journey: Journey, target: string, stay: OvergangId): Journey => {
  if (journey.koblet[target] === stay)
    return placeAll(whileMatched({ ...journey, koblet: without(journey.koblet, target) }));
  const barred = [...new Set([...(journey.frakoblet[target] ?? []), stay])];
  return placeAll({ ...journey, frakoblet: { ...journey.frakoblet, [target]: barred } });
};

const byWhom = (frafaltAv: NonNullable<Journey['frafaltAv']>): Pick<Journey, 'frafaltAv'> =>
  Object.keys(frafaltAv).length === 0 ? {} : { frafaltAv };

const waive = (journey: Journey, { mangel, fakta, av }: Extract<Decision, { kind: 'mangel-frafalt' }>): Journey => ({
  ...without(journey, 'frafaltAv'),
  frafalt: { ...journey.frafalt, [mangel]: fakta ?? '' },
  ...byWhom({ ...without(journey.frafaltAv ?? {}, mangel), ...(av === undefined ? {} : { [mangel]: av }) }),
});

type Aside = NonNullable<Journey['avvist']>;

/** What is set aside is laid nowhere by a rule; what is taken up again, anew. */
const withAside = (journey: Journey, avvist: Aside): Journey =>
  placeAll({ ...without(journey, 'avvist'), ...(Object.keys(avvist).length === 0 ? {} : { avvist }) });

const setAside = (journey: Journey, told: Extract<Decision, { kind: 'hendelse-avvist' }>): Journey =>
  withAside(journey, { ...journey.avvist, [told.target]: present({ at: told.at, av: told.av, grunn: told.grunn }) });

/** The journey after a person has decided something in it. */
export const evolveDecision = (journey: Journey, told: Decision): Journey => {
  switch (told.kind) {
    case 'mangel-overtatt':
      return { ...journey, overtatt: { ...journey.overtatt, [told.mangel]: told.av } };
    case 'mangel-frafalt':
      return waive(journey, told);
    case 'mangel-frafall-opphevet':
      return {
        ...without(journey, 'frafaltAv'),
        frafalt: without(journey.frafalt, told.mangel),
        ...byWhom(without(journey.frafaltAv ?? {}, told.mangel)),
      };
    case 'hendelse-avvist':
      return setAside(journey, told);
    case 'hendelse-gjenapnet':
      return withAside(journey, without(journey.avvist ?? {}, told.target));
    case 'hendelse-koblet':
      return link(journey, told);
    case 'hendelse-frakoblet':
      return unlink(journey, told.target, told.names);
  }
};
