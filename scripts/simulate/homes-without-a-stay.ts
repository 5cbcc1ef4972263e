import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { whereOf } from './places.ts';
import { dateOf, day, type Step, timeOf } from './step.ts';

/** A housing office allocates a home to somebody whose stay nobody has reported: it will match nothing. */
export const homeWithoutStay = (person: Person, now: number, chance: Chance): Step => {
  const at = now - chance.between(1, 20) * day;
  return {
    at,
    toldAt: at,
    call: {
      who: person.home.housing,
      etat: 'boligsosial',
      method: 'POST',
      path: '/v1/boligtildelinger',
      body: {
        ...whereOf(person.home),
        person: { identitetsnummer: person.identitetsnummer, navn: person.navn },
        boligId: `bolig-uten-opphold-${person.id}`,
        meldingId: `bolig-uten-opphold-${person.id}`,
        fra: dateOf(at + chance.between(5, 40) * day),
        skjedde: timeOf(at),
      },
    },
  };
};
