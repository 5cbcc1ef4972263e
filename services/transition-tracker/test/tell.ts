import { osloTime } from '@overgang/calendar';
import type { Kommunenummer, OvergangId, VarselId } from '@overgang/contracts';
import type { Observation, ObservationKind } from '../src/domain/journey/observation.ts';

type Of<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;
type Envelope = 'kind' | 'source' | 'id' | 'by' | 'at' | 'recordedAt';
/** Everything but the envelope, which has defaults. */
export type Said<K extends ObservationKind> = Omit<Of<K>, Envelope> & Partial<Pick<Of<K>, 'source' | 'id' | 'by'>>;

/** The instant of '2026-03-01' (noon in Oslo) or '2026-03-01 14:30' (Oslo). */
export const at = (when: string): number => {
  const [day = '', clock = '12:00'] = when.split(' ');
  return osloTime(day, clock).getTime();
};

export const transition = (number: number): OvergangId => `00000000-0000-5000-8000-00000000000${number}` as OvergangId;
export const notice = (number: number): VarselId => `00000000-0000-5000-9000-00000000000${number}` as VarselId;
export const kommune = (number: string): Kommunenummer => number as Kommunenummer;

/** Synthetic units: nobody has these numbers. */
export const sources = {
  tsb: 'urn:orgnr:310000019',
  kriminalomsorg: 'urn:orgnr:310000027',
  nav: 'urn:orgnr:310000035',
  boligsosial: 'urn:orgnr:310000043',
  sporing: 'urn:overgang:sporing',
} as const;

const senderOf = (
  said: { readonly etat?: string; readonly by?: string },
  kind: ObservationKind,
): keyof typeof sources => {
  const sender = said.by ?? said.etat ?? usual[kind] ?? 'nav';
  return sender as keyof typeof sources;
};

const usual: { readonly [K in ObservationKind]?: keyof typeof sources } = {
  innflyttet: 'boligsosial',
  'tildeling-trukket': 'boligsosial',
  'bolig-oppsagt': 'boligsosial',
  bolig: 'boligsosial',
  'vedtak-fattet': 'boligsosial',
  'varsel-mottatt': 'boligsosial',
  'varsel-besvart': 'boligsosial',
  'varsel-bestilt': 'sporing',
  'varsel-tilbakekalt': 'sporing',
  'mangel-overtatt': 'sporing',
  'mangel-frafalt': 'sporing',
  'mangel-frafall-opphevet': 'sporing',
  'hendelse-avvist': 'sporing',
  'hendelse-gjenapnet': 'sporing',
  'personer-slatt-sammen': 'sporing',
  'personer-skilt': 'sporing',
  'hendelse-koblet': 'sporing',
  'hendelse-frakoblet': 'sporing',
  samtykke: 'tsb',
};

let count = 0;

/** One observation; what a test does not spell out is as it usually is, and it is recorded as it happens. */
export const tell = <K extends ObservationKind>(when: string, kind: K, said: Said<K>): Observation => {
  count += 1;
  const by = senderOf(said, kind);
  const envelope = {
    source: sources[by],
    id: `m${String(count).padStart(5, '0')}`,
    by,
    at: at(when),
    recordedAt: at(when),
  };
  return { ...envelope, ...said, kind } as Observation; // the pieces of one kind make that kind
};

/** A stay in a clinic in Hamar, transition 1. */
export const clinic = { stay: transition(1), etat: 'tsb' } as const;
/** A stay in Hamar prison, transition 2. */
export const prison = { stay: transition(2), etat: 'kriminalomsorg' } as const;
export const hamar = { kommune: kommune('3403') } as const;

/** A range of days around the likely one. */
export const range = (tidligst: string, sannsynlig = tidligst, senest = sannsynlig) =>
  ({ tidligst, sannsynlig, senest, visshet: 'planlagt' }) as const;
