import type { Bydel, Kommunenummer, OvergangId } from '@overgang/contracts';
import type { Journey, Stay } from '../journey/journey.ts';
import type { Instant, PersonObservation } from '../journey/observation.ts';
import { without } from '../records/without.ts';
import { settleIn } from './evolve-stay.ts';
import { placeAll } from './place.ts';

interface Destination {
  readonly names?: OvergangId;
  readonly kommune: Kommunenummer;
  readonly bydel?: Bydel;
  /** When the person moved; left out where only the receiver was another than was thought. */
  readonly movedAt?: Instant;
}

const goTo = (stay: Stay, { kommune, bydel, movedAt }: Destination): Stay => {
  const settled = settleIn(stay, kommune, bydel);
  const isMove = stay.kommune !== undefined && (settled.kommune !== stay.kommune || settled.bydel !== stay.bydel);
  return isMove && movedAt !== undefined ? { ...settled, resettled: movedAt } : settled;
};

/** A move counts for the transition that was named, else for every stay that the person has not left. */
export const move = (journey: Journey, to: Destination): Journey =>
  placeAll({
    ...journey,
    stays: journey.stays.map((stay) =>
      to.names === stay.id || (to.names === undefined && stay.exit === undefined) ? goTo(stay, to) : stay,
    ),
  });

/** The journey after something was said of the person, whatever the stay. */
export const evolvePerson = (journey: Journey, told: PersonObservation): Journey => {
  switch (told.kind) {
    case 'flyttet': {
      const named = told.names === undefined ? {} : { names: told.names };
      const bydel = told.tilBydel === undefined ? {} : { bydel: told.tilBydel };
      return move(journey, { kommune: told.tilKommune, movedAt: told.at, ...named, ...bydel });
    }
    case 'adressegradering': {
      const open = without(journey, 'grad');
      return placeAll(told.grad === 'ugradert' ? open : { ...open, grad: told.grad });
    }
    case 'dodsfall':
      return { ...journey, dead: told.at };
  }
};
