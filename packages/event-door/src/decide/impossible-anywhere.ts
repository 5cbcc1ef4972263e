import type { OvergangEvent } from '@overgang/contracts/events';
import type { Fact } from './fact.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';

type Answer = Refusal<CommonRefusal> | undefined;

/** Fields that name a part of a city, and the field that names the city. The number of a bydel begins with its kommune's. */
const places = [
  ['bydel', 'kommune'],
  ['tilBydel', 'tilKommune'],
  ['fraBydel', 'fraKommune'],
] as const;

const textIn = (data: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : undefined;
};

const whyNoSuchPlace = ({ data }: Fact): Answer => {
  for (const [part, whole] of places) {
    const bydel = textIn(data, part);
    const kommune = textIn(data, whole);
    if (bydel !== undefined && kommune !== undefined && !bydel.startsWith(kommune))
      return { code: 'bydel-utenfor-kommunen', path: `data.${part}` };
  }
  return undefined;
};

/** What cannot be true of the events that every agency may send. First and last day are both included. */
const whyNotTogether = ({ type, data }: Extract<OvergangEvent, { type: `no.overgang.felles.${string}` }>): Answer => {
  switch (type) {
    case 'no.overgang.felles.bolig-ordnet.v1':
    case 'no.overgang.felles.ansvarlig-fravaerende.v1':
      return data.til !== undefined && data.til < data.fra
        ? { code: 'slutter-for-start', path: 'data.til' }
        : undefined;
    case 'no.overgang.felles.ansvarlig-byttet.v1':
    case 'no.overgang.felles.overlevering-gjennomfort.v1':
      return data.fraEnhet === data.tilEnhet ? { code: 'samme-enhet', path: 'data.tilEnhet' } : undefined;
    case 'no.overgang.felles.flyttet.v1':
      return data.fraKommune === data.tilKommune && data.fraBydel === data.tilBydel
        ? { code: 'samme-sted', path: 'data.tilKommune' }
        : undefined;
    default:
      return undefined;
  }
};

/** Why a fact cannot be true, whoever tells it. */
export const impossibleAnywhere = (fact: Fact): Answer =>
  whyNoSuchPlace(fact) ?? whyNotTogether(fact as Parameters<typeof whyNotTogether>[0]); // other types have no case there
