import { pick } from './pick.ts';
import { naming, type Readers } from './told.ts';

/** What NAV says. */
export const fromNav: Readers<'nav'> = {
  'no.overgang.nav.inntekt-avklart.v1': (event, told) => ({
    ...told,
    kind: 'inntekt-avklart',
    ...naming(event),
    ...pick(event.data, 'livsopphold', 'depositum', 'husleieoverlapp', 'kommune', 'bydel'),
  }),
  'no.overgang.nav.forste-samtale-holdt.v1': (event, told) => ({
    ...told,
    kind: 'forste-samtale-holdt',
    ...naming(event),
    ...pick(event.data, 'kommune', 'bydel'),
  }),
  'no.overgang.nav.midlertidig-botilbud.v1': (event, told) => ({
    ...told,
    kind: 'bolig',
    slag: 'midlertidig',
    home: `${event.source} ${event.data.botilbudId}`,
    ...naming(event),
    ...pick(event.data, 'fra', 'til', 'kommune', 'bydel', 'tilbyder'),
  }),
};
