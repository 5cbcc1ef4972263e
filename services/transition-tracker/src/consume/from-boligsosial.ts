import { pick } from './pick.ts';
import { helping, naming, type Readers } from './told.ts';

/** A home is known by its unit and the unit's own id of it. */
const homeOf = (event: { readonly source: string; readonly data: { readonly boligId: string } }) => ({
  home: `${event.source} ${event.data.boligId}`,
});

/** What municipal housing says. */
export const fromBoligsosial: Readers<'boligsosial'> = {
  'no.overgang.boligsosial.boligbehov-registrert.v1': (event, told) => ({
    ...told,
    kind: 'boligbehov',
    svar: 'ja',
    ...naming(event),
    ...helping(event.data),
    ...pick(event.data, 'kommune', 'bydel', 'egenskaper', 'barn'),
  }),
  'no.overgang.boligsosial.vedtak-fattet.v1': (event, told) => ({
    ...told,
    kind: 'vedtak-fattet',
    ...naming(event),
    ...pick(event.data, 'utfall', 'kommune', 'bydel'),
  }),
  'no.overgang.boligsosial.bolig-tildelt.v1': (event, told) => ({
    ...told,
    kind: 'bolig',
    slag: 'kommunal',
    ...homeOf(event),
    ...naming(event),
    ...pick(event.data, 'fra', 'til', 'kommune', 'bydel', 'egenskaper', 'tilbyder'),
  }),
  'no.overgang.boligsosial.tildeling-trukket.v1': (event, told) => ({
    ...told,
    kind: 'tildeling-trukket',
    ...homeOf(event),
  }),
  'no.overgang.boligsosial.innflyttet.v1': (event, told) => ({
    ...told,
    kind: 'innflyttet',
    ...homeOf(event),
    ...naming(event),
  }),
  'no.overgang.boligsosial.bolig-oppsagt.v1': (event, told) => ({
    ...told,
    kind: 'bolig-oppsagt',
    ...homeOf(event),
    ...pick(event.data, 'per'),
  }),
  'no.overgang.boligsosial.booppfolging-vedtatt.v1': (event, told) => ({
    ...told,
    kind: 'booppfolging-vedtatt',
    ...naming(event),
    ...pick(event.data, 'fra', 'kommune', 'bydel', 'tilbyder'),
  }),
};
