import type { Ledd } from '@overgang/contracts';
import type { Tidslinjepost } from '@overgang/contracts/board';
import type { Observation, ObservationKind } from '../journey/observation.ts';

const kinds: { readonly [K in ObservationKind]?: Tidslinjepost['slag'] } = {
  'varsel-bestilt': 'varsel',
  'varsel-tilbakekalt': 'varsel',
  'varsel-mottatt': 'svar',
  'varsel-besvart': 'svar',
  'mottaker-avklart': 'svar',
  'mangel-overtatt': 'beslutning',
  'mangel-frafalt': 'beslutning',
  'mangel-frafall-opphevet': 'beslutning',
  'hendelse-koblet': 'beslutning',
  'hendelse-frakoblet': 'beslutning',
  'personer-slatt-sammen': 'beslutning',
  'personer-skilt': 'beslutning',
};

const links: { readonly [K in ObservationKind]?: Ledd } = {
  bolig: 'bolig',
  innflyttet: 'bolig',
  'tildeling-trukket': 'bolig',
  'bolig-oppsagt': 'bolig',
  boligbehov: 'bolig',
  'vedtak-fattet': 'bolig',
  'bolig-sikret': 'bolig',
  'bolig-mistet': 'bolig',
  'booppfolging-vedtatt': 'bolig',
  'inntekt-avklart': 'nav',
  'forste-samtale-holdt': 'nav',
  'oppfolging-avtalt': 'nav',
  'avtale-avlyst': 'nav',
  'ikke-mott': 'nav',
  'ansvarlig-oppnevnt': 'ansvarlig',
  'ansvarlig-byttet': 'ansvarlig',
  'overlevering-gjennomfort': 'ansvarlig',
  'ansvarlig-fravaerende': 'ansvarlig',
  'ansvarsgruppe-holdt': 'ansvarlig',
  'helseoppfolging-avtalt': 'helse',
  'lar-overtatt': 'helse',
  'fastlege-orientert': 'helse',
  'behandlingsplass-tilbudt': 'helse',
  'aktivitet-sokt': 'aktivitet',
  'aktivitet-avtalt': 'aktivitet',
};

/** What sort of thing happened. */
export const entryKindOf = ({ kind }: Observation): Tidslinjepost['slag'] => kinds[kind] ?? 'hendelse';

/** The link it is about, when it is about one. */
export const linkOf = (told: Observation): Ledd | undefined =>
  told.kind === 'bistand-takket-nei' ? told.ledd : links[told.kind];
