import { openChance } from '../simulate/chance.ts';
import { inventPeople } from '../simulate/person.ts';
import { places } from '../simulate/places.ts';
import { day, hour, type Step } from '../simulate/step.ts';
import { openTell } from '../simulate/tell.ts';

const seed = 4_711;
const oppholdId = 'opphold-prov-selv';
const invented = inventPeople(seed, openChance(seed)).next().value;
if (invented === undefined) throw new Error('There are no synthetic people.');
const person = { ...invented, home: places[0] };

/** The stay that the demonstration's command is about: a synthetic patient at DPS Hamar whose discharge has no date yet. */
export const provingStay = { oppholdId, person: { identitetsnummer: person.identitetsnummer } } as const;

/** Admitted ten days ago, with consent, and nothing said of when. */
export const provingSteps = (now: number): readonly Step[] => {
  const admittedAt = now - 10 * day - 3 * hour;
  const teller = { who: 'dps-hamar', etat: 'tsb', person, prefix: oppholdId, late: 0 } as const;
  const tell = openTell(teller, openChance(seed));
  return [
    tell(admittedAt, {
      method: 'PUT',
      path: `/v1/opphold/${oppholdId}`,
      data: {
        oppholdstype: 'korttid',
        kommune: person.home.kommune,
        kommunaltBehov: 'ja',
        behov: { bolig: 'ja', nav: 'ja', ansvarlig: 'ja' },
      },
    }),
    tell(admittedAt + 20 * hour, { path: '/v1/personer/samtykke', data: { til: ['nav', 'boligsosial'] } }),
  ];
};
