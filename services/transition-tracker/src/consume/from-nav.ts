import type { EventOfType, EventType } from '@overgang/contracts';
import { pick } from './pick.ts';
import { naming, observed, toldBy, type Understood } from './told.ts';

type NavEvent = EventOfType<Extract<EventType, `no.overgang.nav.${string}`>>;

/** What NAV says. */
export const fromNav = (event: NavEvent): Understood => {
  const told = { ...toldBy(event, 'nav'), ...naming(event) };
  switch (event.type) {
    case 'no.overgang.nav.inntekt-avklart.v1':
      return observed({
        ...told,
        kind: 'inntekt-avklart',
        ...pick(event.data, 'livsopphold', 'depositum', 'husleieoverlapp', 'kommune', 'bydel'),
      });
    case 'no.overgang.nav.forste-samtale-holdt.v1':
      return observed({ ...told, kind: 'forste-samtale-holdt', ...pick(event.data, 'kommune', 'bydel') });
    case 'no.overgang.nav.midlertidig-botilbud.v1':
      return observed({
        ...told,
        kind: 'bolig',
        slag: 'midlertidig',
        home: `${event.source} ${event.data.botilbudId}`,
        ...pick(event.data, 'fra', 'til', 'kommune', 'bydel'),
      });
  }
};
