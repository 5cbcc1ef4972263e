import type { Orgnr } from '@overgang/contracts';
import type { PlacedFact } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { absenceIn } from './absence.ts';
import type { Survey } from './survey.ts';

/** A responsible who was changed without a handover, or is away without a deputy. */
export interface HandoverLacking {
  readonly slag: 'bytte' | 'fravaer';
  /** When it was told: tells one time from another. */
  readonly at: Instant;
  /** From when it has been so. */
  readonly from: Instant;
  /** When the one who is away is back, where that was said. */
  readonly until?: Instant;
  /** Who should have been handed over to, or who is away. */
  readonly enhet: Orgnr;
}

type Of<K extends PlacedFact['kind']> = Extract<PlacedFact, { readonly kind: K }>;

interface Kept {
  /** Who is responsible. */
  readonly enhet?: Orgnr;
  /** Who was last handed over to. */
  readonly handedTo?: Orgnr;
  readonly lacking?: HandoverLacking;
}

const handedOver = ({ enhet, lacking }: Kept, { tilEnhet }: Of<'overlevering-gjennomfort'>): Kept => ({
  ...(enhet === undefined ? {} : { enhet }),
  handedTo: tilEnhet,
  ...(lacking?.slag === 'bytte' && lacking.enhet !== tilEnhet ? { lacking } : {}),
});

const changed = ({ handedTo }: Kept, { at, tilEnhet }: Of<'ansvarlig-byttet'>): Kept => ({
  enhet: tilEnhet,
  ...(handedTo === tilEnhet ? { handedTo } : { lacking: { slag: 'bytte', at, from: at, enhet: tilEnhet } }),
});

const named = ({ lacking }: Kept, { enhet }: Of<'ansvarlig-oppnevnt'>): Kept => ({
  enhet,
  ...(lacking?.slag === 'bytte' && lacking.enhet === enhet ? { lacking } : {}),
});

const away = (kept: Kept, told: Of<'ansvarlig-fravaerende'>): Kept => {
  const { enhet, vikar, at } = told;
  if (kept.enhet !== enhet) return kept;
  return vikar === undefined
    ? { enhet, lacking: { slag: 'fravaer', at, enhet, ...absenceIn(told) } }
    : { enhet: vikar };
};

const step = (kept: Kept, fact: PlacedFact): Kept => {
  switch (fact.kind) {
    case 'ansvarlig-oppnevnt':
      return named(kept, fact);
    case 'ansvarlig-byttet':
      return changed(kept, fact);
    case 'overlevering-gjennomfort':
      return handedOver(kept, fact);
    case 'ansvarlig-fravaerende':
      return away(kept, fact);
    default:
      return kept;
  }
};

/**
 * What is lacking now that the responsible is another, or away: undefined once it was handed over, a deputy stands in, or
 * somebody else was named. A handover that was told before the change holds for it.
 */
export const handoverLacking = (s: Survey): HandoverLacking | undefined =>
  s.responsible === undefined ? undefined : s.facts.reduce<Kept>(step, {}).lacking;
