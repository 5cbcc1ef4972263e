import type { Straff } from '@overgang/contracts';
import { pick } from './pick.ts';
import { helping, type Readers, stayInPrison } from './told.ts';

/** The sentence, where it was told: its known fields alone. */
const sentenceIn = ({ straff }: { readonly straff?: Straff | undefined }) =>
  straff === undefined
    ? {}
    : {
        straff: {
          ...pick(straff, 'fra', 'varetektsfradrag', 'fravaersdager'),
          lengde: pick(straff.lengde, 'ar', 'maneder', 'dager'),
        },
      };

/** What a prison says of its own stays. */
export const fromKriminalomsorg: Readers<'kriminalomsorg'> = {
  'no.overgang.kriminalomsorg.innsatt.v1': (event, told) => ({
    ...told,
    kind: 'opphold-startet',
    ...stayInPrison(event),
    slag: event.data.hjemmel,
    alder: event.data.aldersgruppe,
    ...helping(event.data),
    ...sentenceIn(event.data),
    ...pick(event.data, 'kommune', 'bydel', 'behov'),
  }),
  'no.overgang.kriminalomsorg.loslatelse-planlagt.v1': (event, told) => ({
    ...told,
    kind: 'utgang-planlagt',
    ...stayInPrison(event),
    periode: pick(event.data.loslatelse, 'tidligst', 'sannsynlig', 'senest', 'visshet'),
    ...(event.data.moteplikt ? { moteplikt: true as const } : {}),
    ...helping(event.data),
    ...pick(event.data, 'kommune', 'bydel', 'behov', 'egenskaper', 'barn'),
  }),
  'no.overgang.kriminalomsorg.loslatelse-trukket.v1': (event, told) => ({
    ...told,
    kind: 'plan-trukket',
    ...stayInPrison(event),
  }),
  'no.overgang.kriminalomsorg.loslatelse.v1': (event, told) => ({
    ...told,
    kind: 'ut',
    ...stayInPrison(event),
    mate: event.data.avslutning ?? 'loslatt',
    ...pick(event.data, 'til', 'kommune', 'bydel'),
  }),
  'no.overgang.kriminalomsorg.overfort-fengsel.v1': (event, told) => ({
    ...told,
    kind: 'overfort',
    ...stayInPrison(event),
    ...pick(event.data, 'tilEnhet'),
  }),
  'no.overgang.kriminalomsorg.overfort-til-institusjon.v1': (event, told) => ({
    ...told,
    kind: 'gjennomforing-endret',
    ...stayInPrison(event),
    form: '§ 12',
    ...pick(event.data, 'tilEnhet'),
  }),
  'no.overgang.kriminalomsorg.gjennomforing-endret.v1': (event, told) => ({
    ...told,
    kind: 'gjennomforing-endret',
    ...stayInPrison(event),
    ...sentenceIn(event.data),
    ...pick(event.data, 'form', 'fra'),
  }),
  'no.overgang.kriminalomsorg.straffavbrudd.v1': (event, told) => ({
    ...told,
    kind: 'straffavbrudd',
    ...stayInPrison(event),
    ...pick(event.data, 'til'),
  }),
  'no.overgang.kriminalomsorg.unnveket.v1': (event, told) => ({ ...told, kind: 'unnveket', ...stayInPrison(event) }),
  'no.overgang.kriminalomsorg.moteplikt-fastsatt.v1': (event, told) => {
    const { forsteMote } = event.data;
    const meeting = forsteMote === undefined ? {} : { forsteMote: Date.parse(forsteMote) };
    return { ...told, kind: 'moteplikt-fastsatt', ...stayInPrison(event), ...meeting };
  },
  'no.overgang.kriminalomsorg.samordning-startet.v1': (event, told) => ({
    ...told,
    kind: 'samordning-startet',
    ...stayInPrison(event),
  }),
};
