import { ForsteSamtaleHoldt } from './forste-samtale-holdt.v1.ts';
import { InntektAvklart } from './inntekt-avklart.v1.ts';
import { MidlertidigBotilbud } from './midlertidig-botilbud.v1.ts';

/** Every event that NAV may send. */
export const eventsOfNav = [InntektAvklart, ForsteSamtaleHoldt, MidlertidigBotilbud] as const;
