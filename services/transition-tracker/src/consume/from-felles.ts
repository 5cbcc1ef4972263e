import type { EventOfType, EventType } from '@overgang/contracts';
import { keyOf, type Sender } from '../domain/index.ts';
import { pick } from './pick.ts';
import { naming, observed, skip, toldBy, type Understood } from './told.ts';

type SharedEvent = EventOfType<Extract<EventType, `no.overgang.felles.${string}`>>;

type Meeting = Extract<
  SharedEvent,
  { type: `no.overgang.felles.${'oppfolging-avtalt' | 'avtale-avlyst' | 'ikke-mott'}.v1` }
>;

const meetingIn = (event: Meeting) => ({
  ...naming(event),
  hos: event.data.hos,
  tidspunkt: Date.parse(event.data.tidspunkt),
});

/** What any agency may say, through its own door. */
export const fromFelles = (event: SharedEvent, by: Sender): Understood => {
  const told = toldBy(event, by);
  switch (event.type) {
    case 'no.overgang.felles.boligbehov-avklart.v1':
      return observed({
        ...told,
        kind: 'boligbehov',
        svar: event.data.behov,
        ...naming(event),
        ...(event.data.bistandsgrunnlag === undefined ? {} : { bistand: event.data.bistandsgrunnlag }),
        ...pick(event.data, 'hvor', 'kommune', 'bydel', 'egenskaper', 'barn'),
      });
    case 'no.overgang.felles.bolig-ordnet.v1':
      return observed({
        ...told,
        kind: 'bolig',
        home: keyOf(event),
        ...naming(event),
        ...(event.data.soveplass === 'sofa' ? { sofa: true } : {}),
        ...pick(event.data, 'slag', 'fra', 'til', 'kommune', 'bydel', 'egenskaper'),
      });
    case 'no.overgang.felles.bolig-sikret.v1':
      return observed({ ...told, kind: 'bolig-sikret', ...naming(event), ...pick(event.data, 'betaltTil') });
    case 'no.overgang.felles.bolig-mistet.v1':
      return observed({ ...told, kind: 'bolig-mistet', ...naming(event), ...pick(event.data, 'per') });
    case 'no.overgang.felles.ansvarlig-oppnevnt.v1':
      return observed({ ...told, kind: 'ansvarlig-oppnevnt', ...naming(event), ...pick(event.data, 'enhet', 'rolle') });
    case 'no.overgang.felles.ansvarlig-byttet.v1':
      return observed({
        ...told,
        kind: 'ansvarlig-byttet',
        ...naming(event),
        ...pick(event.data, 'fraEnhet', 'tilEnhet'),
      });
    case 'no.overgang.felles.overlevering-gjennomfort.v1':
      return observed({
        ...told,
        kind: 'overlevering-gjennomfort',
        ...naming(event),
        ...pick(event.data, 'fraEnhet', 'tilEnhet'),
      });
    case 'no.overgang.felles.ansvarlig-fravaerende.v1':
      return observed({
        ...told,
        kind: 'ansvarlig-fravaerende',
        ...naming(event),
        ...pick(event.data, 'enhet', 'fra', 'til', 'vikar'),
      });
    case 'no.overgang.felles.ansvarsgruppe-holdt.v1':
      return observed({ ...told, kind: 'ansvarsgruppe-holdt', ...naming(event) });
    case 'no.overgang.felles.oppfolging-avtalt.v1':
      return observed({ ...told, kind: 'oppfolging-avtalt', ...meetingIn(event) });
    case 'no.overgang.felles.avtale-avlyst.v1':
      return observed({ ...told, kind: 'avtale-avlyst', ...meetingIn(event) });
    case 'no.overgang.felles.ikke-mott.v1':
      return observed({ ...told, kind: 'ikke-mott', ...meetingIn(event) });
    case 'no.overgang.felles.kontakt-oppnadd.v1':
      return observed({
        ...told,
        kind: 'kontakt-oppnadd',
        ...naming(event),
        ...pick(event.data, 'sted', 'kommune', 'bydel'),
      });
    case 'no.overgang.felles.helseoppfolging-avtalt.v1': {
      const { hos, tidspunkt } = event.data;
      const when = tidspunkt === undefined ? {} : { tidspunkt: Date.parse(tidspunkt) };
      return observed({ ...told, kind: 'helseoppfolging-avtalt', ...naming(event), hos, ...when });
    }
    case 'no.overgang.felles.lar-overtatt.v1':
      return observed({ ...told, kind: 'lar-overtatt', ...naming(event), ...pick(event.data, 'fra') });
    case 'no.overgang.felles.aktivitet-sokt.v1':
      return observed({
        ...told,
        kind: 'aktivitet-sokt',
        ...naming(event),
        ...pick(event.data, 'slag', 'ventetidDager'),
      });
    case 'no.overgang.felles.aktivitet-avtalt.v1':
      return observed({ ...told, kind: 'aktivitet-avtalt', ...naming(event), ...pick(event.data, 'slag', 'fra') });
    case 'no.overgang.felles.varsel-mottatt.v1':
      return observed({ ...told, kind: 'varsel-mottatt', varsel: event.data.varselId, names: event.data.overgangId });
    case 'no.overgang.felles.varsel-besvart.v1':
      return observed({
        ...told,
        kind: 'varsel-besvart',
        varsel: event.data.varselId,
        names: event.data.overgangId,
        ...pick(event.data, 'svar', 'fra', 'grunn'),
      });
    case 'no.overgang.felles.mottaker-avklart.v1':
      return observed({
        ...told,
        kind: 'mottaker-avklart',
        varsel: event.data.varselId,
        names: event.data.overgangId,
        ...pick(event.data, 'kommune', 'bydel'),
      });
    case 'no.overgang.felles.samtykke-gitt.v1':
      return observed({
        ...told,
        kind: 'samtykke',
        svar: 'gitt',
        ...naming(event),
        ...pick(event.data, 'til', 'gyldigTil'),
      });
    case 'no.overgang.felles.samtykke-avslatt.v1':
      return observed({ ...told, kind: 'samtykke', svar: 'avslatt', ...naming(event), ...pick(event.data, 'til') });
    case 'no.overgang.felles.samtykke-trukket.v1':
      return observed({ ...told, kind: 'samtykke', svar: 'trukket', ...naming(event), ...pick(event.data, 'til') });
    case 'no.overgang.felles.bistand-takket-nei.v1':
      return observed({ ...told, kind: 'bistand-takket-nei', ...naming(event), ...pick(event.data, 'ledd') });
    case 'no.overgang.felles.flyttet.v1':
      return observed({
        ...told,
        kind: 'flyttet',
        ...naming(event),
        ...pick(event.data, 'fraKommune', 'tilKommune', 'tilBydel'),
      });
    case 'no.overgang.felles.adressegradering.v1':
      return observed({ ...told, kind: 'adressegradering', ...pick(event.data, 'grad') });
    case 'no.overgang.felles.dodsfall.v1':
      return observed({ ...told, kind: 'dodsfall' });
    case 'no.overgang.felles.melding-trukket.v1': {
      const target = { source: event.data.kilde, id: event.data.meldingId };
      if (target.source !== event.source) return skip('annens-melding');
      return observed({ ...told, kind: 'melding-trukket', target: keyOf(target) });
    }
  }
};
