import type { OvergangId, VarselId } from '@overgang/contracts';
import { keyOf } from '../domain/index.ts';
import { pick } from './pick.ts';
import { helping, naming, type Readers } from './told.ts';

interface AboutMeeting<H> {
  readonly data: { readonly overgangId?: OvergangId | undefined; readonly hos: H; readonly tidspunkt: string };
}

const meetingIn = <H>(event: AboutMeeting<H>) => ({
  ...naming(event),
  hos: event.data.hos,
  tidspunkt: Date.parse(event.data.tidspunkt),
});

interface AboutNotice {
  readonly data: { readonly overgangId: OvergangId; readonly varselId: VarselId };
}

const noticeIn = (event: AboutNotice) => ({ varsel: event.data.varselId, names: event.data.overgangId });

/** What any agency may say, through its own door. */
export const fromFelles: Readers<'felles'> = {
  'no.overgang.felles.boligbehov-avklart.v1': (event, told) => ({
    ...told,
    kind: 'boligbehov',
    svar: event.data.behov,
    ...naming(event),
    ...helping(event.data),
    ...pick(event.data, 'hvor', 'kommune', 'bydel', 'egenskaper', 'barn'),
  }),
  'no.overgang.felles.bolig-ordnet.v1': (event, told) => ({
    ...told,
    kind: 'bolig',
    home: keyOf(event),
    ...naming(event),
    ...(event.data.soveplass === 'sofa' ? { sofa: true } : {}),
    ...pick(event.data, 'slag', 'fra', 'til', 'kommune', 'bydel', 'egenskaper', 'tilbyder'),
  }),
  'no.overgang.felles.bolig-sikret.v1': (event, told) => ({
    ...told,
    kind: 'bolig-sikret',
    ...naming(event),
    ...pick(event.data, 'betaltTil'),
  }),
  'no.overgang.felles.bolig-mistet.v1': (event, told) => ({
    ...told,
    kind: 'bolig-mistet',
    ...naming(event),
    ...pick(event.data, 'per'),
  }),
  'no.overgang.felles.ansvarlig-oppnevnt.v1': (event, told) => ({
    ...told,
    kind: 'ansvarlig-oppnevnt',
    ...naming(event),
    ...pick(event.data, 'enhet', 'rolle'),
  }),
  'no.overgang.felles.ansvarlig-byttet.v1': (event, told) => ({
    ...told,
    kind: 'ansvarlig-byttet',
    ...naming(event),
    ...pick(event.data, 'fraEnhet', 'tilEnhet'),
  }),
  'no.overgang.felles.overlevering-gjennomfort.v1': (event, told) => ({
    ...told,
    kind: 'overlevering-gjennomfort',
    ...naming(event),
    ...pick(event.data, 'fraEnhet', 'tilEnhet'),
  }),
  'no.overgang.felles.ansvarlig-fravaerende.v1': (event, told) => ({
    ...told,
    kind: 'ansvarlig-fravaerende',
    ...naming(event),
    ...pick(event.data, 'enhet', 'fra', 'til', 'vikar'),
  }),
  'no.overgang.felles.ansvarsgruppe-holdt.v1': (event, told) => ({
    ...told,
    kind: 'ansvarsgruppe-holdt',
    ...naming(event),
  }),
  'no.overgang.felles.oppfolging-avtalt.v1': (event, told) => ({
    ...told,
    kind: 'oppfolging-avtalt',
    ...meetingIn(event),
  }),
  'no.overgang.felles.avtale-avlyst.v1': (event, told) => ({ ...told, kind: 'avtale-avlyst', ...meetingIn(event) }),
  'no.overgang.felles.ikke-mott.v1': (event, told) => ({ ...told, kind: 'ikke-mott', ...meetingIn(event) }),
  'no.overgang.felles.kontakt-oppnadd.v1': (event, told) => ({
    ...told,
    kind: 'kontakt-oppnadd',
    ...naming(event),
    ...pick(event.data, 'sted', 'kommune', 'bydel'),
  }),
  'no.overgang.felles.helseoppfolging-avtalt.v1': (event, told) => {
    const { hos, tidspunkt } = event.data;
    const when = tidspunkt === undefined ? {} : { tidspunkt: Date.parse(tidspunkt) };
    return { ...told, kind: 'helseoppfolging-avtalt', ...naming(event), hos, ...when };
  },
  'no.overgang.felles.lar-overtatt.v1': (event, told) => ({
    ...told,
    kind: 'lar-overtatt',
    ...naming(event),
    ...pick(event.data, 'fra'),
  }),
  'no.overgang.felles.aktivitet-sokt.v1': (event, told) => ({
    ...told,
    kind: 'aktivitet-sokt',
    ...naming(event),
    ...pick(event.data, 'slag', 'ventetidDager'),
  }),
  'no.overgang.felles.aktivitet-avtalt.v1': (event, told) => ({
    ...told,
    kind: 'aktivitet-avtalt',
    ...naming(event),
    ...pick(event.data, 'slag', 'fra'),
  }),
  'no.overgang.felles.varsel-mottatt.v1': (event, told) => ({ ...told, kind: 'varsel-mottatt', ...noticeIn(event) }),
  'no.overgang.felles.varsel-besvart.v1': (event, told) => ({
    ...told,
    kind: 'varsel-besvart',
    ...noticeIn(event),
    ...pick(event.data, 'svar', 'fra', 'grunn'),
  }),
  'no.overgang.felles.mottaker-avklart.v1': (event, told) => ({
    ...told,
    kind: 'mottaker-avklart',
    ...noticeIn(event),
    ...pick(event.data, 'kommune', 'bydel'),
  }),
  'no.overgang.felles.samtykke-gitt.v1': (event, told) => ({
    ...told,
    kind: 'samtykke',
    svar: 'gitt',
    ...naming(event),
    ...pick(event.data, 'til', 'gyldigTil'),
  }),
  'no.overgang.felles.samtykke-avslatt.v1': (event, told) => ({
    ...told,
    kind: 'samtykke',
    svar: 'avslatt',
    ...naming(event),
    ...pick(event.data, 'til'),
  }),
  'no.overgang.felles.samtykke-trukket.v1': (event, told) => ({
    ...told,
    kind: 'samtykke',
    svar: 'trukket',
    ...naming(event),
    ...pick(event.data, 'til'),
  }),
  'no.overgang.felles.bistand-takket-nei.v1': (event, told) => ({
    ...told,
    kind: 'bistand-takket-nei',
    ...naming(event),
    ...pick(event.data, 'ledd'),
  }),
  'no.overgang.felles.flyttet.v1': (event, told) => ({
    ...told,
    kind: 'flyttet',
    ...naming(event),
    ...pick(event.data, 'fraKommune', 'tilKommune', 'tilBydel'),
  }),
  'no.overgang.felles.adressegradering.v1': (event, told) => ({
    ...told,
    kind: 'adressegradering',
    ...pick(event.data, 'grad'),
  }),
  'no.overgang.felles.dodsfall.v1': (_event, told) => ({ ...told, kind: 'dodsfall' }),
  'no.overgang.felles.melding-trukket.v1': (event, told) => {
    const target = { source: event.data.kilde, id: event.data.meldingId };
    if (target.source !== event.source) return 'annens-melding';
    return { ...told, kind: 'melding-trukket', target: keyOf(target) };
  },
};
