import type { Orgnr } from '@overgang/contracts';
import { Tidslinjepost } from '@overgang/contracts/board';
import { expect } from 'vitest';
import { timelineFor } from '../src/domain/board/timeline-for.ts';
import { foldJourney } from '../src/domain/fold/fold.ts';
import type { Observation } from '../src/domain/journey/observation.ts';
import { at, clinic, hamar, prison, sources, tell, transition } from './tell.ts';

const names: Readonly<Record<string, string>> = {
  '310000019': 'Klinikk Hamar',
  '310000027': 'Hamar fengsel',
  '310000035': 'NAV Hamar',
};

export const orgnr = (number: string): Orgnr => number as Orgnr;

export const readers = {
  clinic: 'tsb:310000019',
  prison: 'kriminalomsorg:310000027',
  nav: 'nav:3403',
  housing: 'boligsosial:3403',
  coordinator: 'koordinator:3403',
  referrer: 'tsb:310000116',
  stranger: 'nav:0301',
} as const;

interface More {
  readonly about?: number;
  readonly nameOf?: (orgnr: string) => string | undefined;
}

/** The timeline of transition 1 as the audience reads it on 1 March; each entry is checked against its contract. */
export const read = (told: readonly Observation[], audience: string, more: More = {}): readonly Tidslinjepost[] => {
  const { about = 1, nameOf = (unit) => names[unit] } = more;
  const asked = { audience, transition: transition(about), now: at('2026-03-01'), nameOf };
  const entries = timelineFor(foldJourney(told), told, asked);
  for (const entry of entries) expect(Tidslinjepost.parse(entry)).toEqual(entry);
  return entries;
};

export const texts = (told: readonly Observation[], audience: string, more: More = {}): readonly string[] =>
  read(told, audience, more).map(({ tekst }) => tekst);

/** Said of transition 1; by the clinic. */
export const one = { names: transition(1) } as const;
export const byClinic = { by: 'tsb', source: sources.tsb } as const;
export const byPrison = { by: 'kriminalomsorg', source: sources.kriminalomsorg } as const;

const need = { behov: { bolig: 'ja', nav: 'ja', helse: 'ja' } } as const;
const consent = { svar: 'gitt', til: ['nav', 'boligsosial'] } as const;

export const admitted = tell('2026-01-05', 'opphold-startet', {
  ...clinic,
  ...hamar,
  ...need,
  slag: 'langtid',
  henviser: orgnr('310000116'),
});
export const jailed = tell('2026-01-05', 'opphold-startet', {
  ...prison,
  ...hamar,
  ...need,
  slag: 'dom-over-90-dager',
});

/** A stay, with the person's consent to tell the offices. */
export const inClinic = [admitted, tell('2026-01-06', 'samtykke', { ...consent, ...one })];
export const inPrison = [jailed, tell('2026-01-06', 'samtykke', { ...consent, names: transition(2), ...byPrison })];
