import type { Etat } from '@overgang/contracts';
import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { hour, type Step, timeOf } from './step.ts';

/** What is told: the call at a door, without person and time. */
export interface Told {
  readonly method?: 'PUT' | 'POST';
  readonly path: string;
  readonly data?: object;
}

/** Who tells it, and of whom. */
export interface Teller {
  readonly who: string;
  readonly etat: Etat;
  readonly person: Person;
  /** Begins the ids of the messages, so that a post that is sent twice has the same id. */
  readonly prefix: string;
  /** How often an hour becomes days before somebody gets round to it. */
  readonly late: number;
}

/** Puts a fact into a call: told within hours, sometimes days later. */
export type Tell = (at: number, told: Told) => Step;

/** Opens a teller for one person's story. */
export const openTell = ({ who, etat, person, prefix, late }: Teller, chance: Chance): Tell => {
  const { identitetsnummer, navn } = person;
  return (at, { method = 'POST', path, data = {} }) => ({
    at,
    toldAt: at + (chance.happens(late) ? chance.between(24, 72) : chance.between(1, 5)) * hour,
    call: {
      who,
      etat,
      method,
      path,
      body: {
        ...data,
        skjedde: timeOf(at),
        person: { identitetsnummer, navn },
        meldingId: `${prefix}-${path.split('/').at(-1)}-${at}`,
      },
    },
  });
};

/** Asks the person: most say yes to telling NAV and the housing office, some say no, and some are never asked. */
export const consentSteps = (tell: Tell, at: number, chance: Chance): readonly Step[] => {
  const data = { til: ['nav', 'boligsosial'] };
  const answer = chance.next();
  if (answer < 0.87) return [tell(at, { path: '/v1/personer/samtykke', data })];
  return answer < 0.95 ? [tell(at, { path: '/v1/personer/samtykke/avslag', data })] : [];
};
