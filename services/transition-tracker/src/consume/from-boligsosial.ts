import type { EventOfType, EventType } from '@overgang/contracts';
import { pick } from './pick.ts';
import { naming, observed, toldBy, type Understood } from './told.ts';

type HousingEvent = EventOfType<Extract<EventType, `no.overgang.boligsosial.${string}`>>;

/** What municipal housing says. A home is known by its unit and the unit's own id of it. */
export const fromBoligsosial = (event: HousingEvent): Understood => {
  const told = toldBy(event, 'boligsosial');
  switch (event.type) {
    case 'no.overgang.boligsosial.boligbehov-registrert.v1':
      return observed({
        ...told,
        kind: 'boligbehov',
        svar: 'ja',
        ...naming(event),
        ...(event.data.bistandsgrunnlag === undefined ? {} : { bistand: event.data.bistandsgrunnlag }),
        ...pick(event.data, 'kommune', 'bydel', 'egenskaper', 'barn'),
      });
    case 'no.overgang.boligsosial.vedtak-fattet.v1':
      return observed({
        ...told,
        kind: 'vedtak-fattet',
        ...naming(event),
        ...pick(event.data, 'utfall', 'kommune', 'bydel'),
      });
    case 'no.overgang.boligsosial.bolig-tildelt.v1':
      return observed({
        ...told,
        kind: 'bolig',
        slag: 'kommunal',
        home: `${event.source} ${event.data.boligId}`,
        ...naming(event),
        ...pick(event.data, 'fra', 'til', 'kommune', 'bydel', 'egenskaper'),
      });
    case 'no.overgang.boligsosial.tildeling-trukket.v1':
      return observed({ ...told, kind: 'tildeling-trukket', home: `${event.source} ${event.data.boligId}` });
    case 'no.overgang.boligsosial.innflyttet.v1':
      return observed({
        ...told,
        kind: 'innflyttet',
        home: `${event.source} ${event.data.boligId}`,
        ...naming(event),
      });
    case 'no.overgang.boligsosial.bolig-oppsagt.v1':
      return observed({
        ...told,
        kind: 'bolig-oppsagt',
        home: `${event.source} ${event.data.boligId}`,
        ...pick(event.data, 'per'),
      });
    case 'no.overgang.boligsosial.booppfolging-vedtatt.v1':
      return observed({
        ...told,
        kind: 'booppfolging-vedtatt',
        ...naming(event),
        ...pick(event.data, 'fra', 'kommune', 'bydel'),
      });
  }
};
