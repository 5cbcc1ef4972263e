import type { EventOfType, Orgnr, OvergangId } from '@overgang/contracts';
import { keyOf } from '../domain/index.ts';
import { pick } from './pick.ts';
import type { Readers } from './told.ts';

const announcement = () => 'kunngjoring' as const;
const agreement = () => 'samarbeidsavtale' as const;

interface AboutMatch {
  readonly data: { readonly overgangId: OvergangId; readonly kilde: string; readonly meldingId: string };
}

const matchIn = ({ data }: AboutMatch) => ({
  names: data.overgangId,
  target: keyOf({ source: data.kilde, id: data.meldingId }),
});

/** The way out, where a person has made the transition with the match. */
const madeIn = ({ data: { opprettet, grunn } }: EventOfType<'no.overgang.sporing.hendelse-koblet.v1'>) =>
  opprettet === undefined
    ? {}
    : {
        opprettet: pick(opprettet, 'etat', 'enhet', 'kommune', 'bydel', 'ut', 'av'),
        ...(grunn === undefined ? {} : { grunn }),
      };

interface AboutMessage {
  readonly data: { readonly kilde: string; readonly meldingId: string };
}

const targetIn = ({ data }: AboutMessage) => ({ target: keyOf({ source: data.kilde, id: data.meldingId }) });

interface Decision {
  readonly data: { readonly grunn?: string | undefined; readonly avgjortAv?: Orgnr | undefined };
}

const wordIn = ({ data: { avgjortAv, grunn } }: Decision) => ({
  ...(avgjortAv === undefined ? {} : { av: avgjortAv }),
  ...(grunn === undefined ? {} : { grunn }),
});

/** What the tracker itself has decided; what it has only announced is never read back. */
export const fromSporing: Readers<'sporing'> = {
  'no.overgang.sporing.varsel-bestilt.v1': (event, told) => ({
    ...told,
    kind: 'varsel-bestilt',
    varsel: event.data.varselId,
    names: event.data.overgangId,
    ...pick(event.data, 'slag', 'mottaker', 'innhold', 'erstatter'),
  }),
  'no.overgang.sporing.varsel-tilbakekalt.v1': (event, told) => ({
    ...told,
    kind: 'varsel-tilbakekalt',
    varsel: event.data.varselId,
    names: event.data.overgangId,
    ...pick(event.data, 'grunn'),
  }),
  'no.overgang.sporing.mangel-overtatt.v1': (event, told) => ({
    ...told,
    kind: 'mangel-overtatt',
    names: event.data.overgangId,
    mangel: event.data.mangelId,
    ...pick(event.data, 'av', 'fra', 'grunn'),
  }),
  'no.overgang.sporing.mangel-frafall-opphevet.v1': (event, told) => ({
    ...told,
    kind: 'mangel-frafall-opphevet',
    names: event.data.overgangId,
    mangel: event.data.mangelId,
    ...pick(event.data, 'av', 'grunn'),
  }),
  'no.overgang.sporing.hendelse-avvist.v1': (event, told) => ({
    ...told,
    kind: 'hendelse-avvist',
    ...targetIn(event),
    ...wordIn(event),
  }),
  'no.overgang.sporing.hendelse-gjenapnet.v1': (event, told) => ({
    ...told,
    kind: 'hendelse-gjenapnet',
    ...targetIn(event),
  }),
  'no.overgang.sporing.mangel-frafalt.v1': (event, told) => ({
    ...told,
    kind: 'mangel-frafalt',
    names: event.data.overgangId,
    mangel: event.data.mangelId,
    ...pick(event.data, 'fakta', 'forventning', 'av', 'grunn'),
  }),
  'no.overgang.sporing.hendelse-koblet.v1': (event, told) =>
    event.data.hvordan === 'automatisk'
      ? 'automatisk-kobling'
      : { ...told, kind: 'hendelse-koblet', ...matchIn(event), ...madeIn(event) },
  'no.overgang.sporing.hendelse-frakoblet.v1': (event, told) =>
    event.data.hvordan === 'automatisk'
      ? 'automatisk-kobling'
      : { ...told, kind: 'hendelse-frakoblet', ...matchIn(event) },
  'no.overgang.sporing.personer-slatt-sammen.v1': (event, told) => ({
    ...told,
    kind: 'personer-slatt-sammen',
    pair: [event.subject, event.data.innlemmet],
    ...wordIn(event),
  }),
  'no.overgang.sporing.personer-skilt.v1': (event, told) => ({
    ...told,
    kind: 'personer-skilt',
    pair: [event.subject, event.data.utskilt],
    ...wordIn(event),
  }),
  'no.overgang.sporing.avtale-fastsatt.v1': agreement,
  'no.overgang.sporing.avtale-opphevet.v1': agreement,
  'no.overgang.sporing.overgang-apnet.v1': announcement,
  'no.overgang.sporing.overgang-endret.v1': announcement,
  'no.overgang.sporing.overgang-lukket.v1': announcement,
  'no.overgang.sporing.mangel-oppdaget.v1': announcement,
  'no.overgang.sporing.mangel-endret.v1': announcement,
  'no.overgang.sporing.mangel-lukket.v1': announcement,
  'no.overgang.sporing.hendelse-ukoblet.v1': announcement,
};
