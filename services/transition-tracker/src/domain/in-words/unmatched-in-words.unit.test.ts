import { UkobletHendelse } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { hamar, tell } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import type { UnmatchedReason } from '../journey/journey.ts';
import type { Observation } from '../journey/observation.ts';
import { unmatchedIn } from '../matching/matches.ts';
import { reasonInWords, saidInWords } from './unmatched-in-words.ts';

test.each<[UnmatchedReason, string, string]>([
  ['ingen-overgang', 'ingen-overgang', 'Ingen overgang er kjent for personen. Meldingen kobles når oppholdet meldes.'],
  ['flere-mulige', 'flere-mulige', 'Meldingen passer til flere overganger.'],
  ['annen-kommune', 'annen-kommune', 'Meldingen gjelder en annen kommune enn overgangen.'],
  ['datoene-passer-ikke', 'utenfor-perioden', 'Datoene passer ikke til noen overgang.'],
  [
    'ukjent-overgang',
    'ukjent-referanse',
    'Meldingen viser til en overgang som ikke er kjent. Den kobles når overgangen meldes.',
  ],
  ['ukjent-varsel', 'ukjent-referanse', 'Svaret gjelder et varsel som ikke er kjent.'],
  [
    'varselet-er-trukket',
    'varselet-er-trukket',
    'Svaret er ja, men varselet var trukket tilbake. Plassen trengs ikke lenger, om ikke et nytt varsel sier det.',
  ],
  ['skjermet', 'ingen-overgang', 'Meldingen kan ikke kobles automatisk.'],
  ['frakoblet', 'flere-mulige', 'En person har koblet meldingen fra. Noen må si hvor den hører til.'],
])('explains why nothing was matched: %s', (reason, arsak, forklaring) => {
  expect(reasonInWords(reason)).toEqual({ arsak, forklaring });
  expect(UkobletHendelse.shape.arsak.parse(arsak)).toBe(arsak);
});

const enhet = '310000035' as never;
const moment = { hos: 'nav', tidspunkt: 0 } as const;
const open = { livsopphold: 'ja', depositum: 'ja', husleieoverlapp: 'ja' } as const;

test.each<[string, Observation]>([
  ['Boligbehov', tell('2026-02-01', 'boligbehov', { svar: 'ja' })],
  ['Vedtak om bolig', tell('2026-02-01', 'vedtak-fattet', { utfall: 'avslag' })],
  ['Betalt husleie', tell('2026-02-01', 'bolig-sikret', { betaltTil: '2026-04-01' })],
  ['Tapt bolig', tell('2026-02-01', 'bolig-mistet', { per: '2026-04-01' })],
  ['Booppfølging', tell('2026-02-01', 'booppfolging-vedtatt', { fra: '2026-04-01' })],
  ['Inntekt', tell('2026-02-01', 'inntekt-avklart', open)],
  ['Første samtale', tell('2026-02-01', 'forste-samtale-holdt', {})],
  ['Oppnevnt ansvarlig', tell('2026-02-01', 'ansvarlig-oppnevnt', { enhet, rolle: 'koordinator' })],
  ['Nytt ansvar', tell('2026-02-01', 'ansvarlig-byttet', { fraEnhet: enhet, tilEnhet: enhet })],
  ['Overlevering', tell('2026-02-01', 'overlevering-gjennomfort', { fraEnhet: enhet, tilEnhet: enhet })],
  ['Fravær hos den ansvarlige', tell('2026-02-01', 'ansvarlig-fravaerende', { enhet, fra: '2026-02-01' })],
  ['Møte i ansvarsgruppen', tell('2026-02-01', 'ansvarsgruppe-holdt', {})],
  ['Avtalt møte', tell('2026-02-01', 'oppfolging-avtalt', moment)],
  ['Avlyst møte', tell('2026-02-01', 'avtale-avlyst', moment)],
  ['Ikke møtt', tell('2026-02-01', 'ikke-mott', moment)],
  ['Kontakt med personen', tell('2026-02-01', 'kontakt-oppnadd', {})],
  ['Helseoppfølging', tell('2026-02-01', 'helseoppfolging-avtalt', { hos: 'dps' })],
  ['LAR', tell('2026-02-01', 'lar-overtatt', { fra: '2026-02-01' })],
  ['Søkt aktivitet', tell('2026-02-01', 'aktivitet-sokt', { slag: 'arbeid' })],
  ['Avtalt aktivitet', tell('2026-02-01', 'aktivitet-avtalt', { slag: 'arbeid', fra: '2026-02-01' })],
  ['Samtykke', tell('2026-02-01', 'samtykke', { svar: 'gitt', til: ['nav'] })],
  ['Nei til hjelp', tell('2026-02-01', 'bistand-takket-nei', { ledd: 'nav' })],
  ['Tilbudt behandlingsplass', tell('2026-02-01', 'behandlingsplass-tilbudt', { slag: 'langtid', fra: '2026-02-01' })],
  ['Bolig fra 1. mars', tell('2026-02-01', 'bolig', { home: 'b', slag: 'egen', fra: '2026-03-01', ...hamar })],
  ['Bolig slutt 1. mars', tell('2026-02-01', 'bolig-oppsagt', { home: 'b', per: '2026-03-01' })],
])('calls what waits for its transition by a few words: %s', (words, told) => {
  const [waiting] = unmatchedIn(foldJourney([told]));
  expect(waiting && saidInWords(waiting, '2026-02-10')).toBe(words);
});
