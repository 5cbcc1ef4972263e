import { ForsteSamtaleHoldt } from '../events/nav/forste-samtale-holdt.v1.ts';
import { InntektAvklart } from '../events/nav/inntekt-avklart.v1.ts';
import { MidlertidigBotilbud } from '../events/nav/midlertidig-botilbud.v1.ts';
import { type ResourceRow, resource } from './resource.ts';

/** The calls of NAV's door, one for each event of its own. */
export const navResources: readonly ResourceRow[] = [
  resource({
    method: 'POST',
    path: '/v1/inntektsavklaringer',
    summary: 'Meld hvordan inntekt, depositum og dobbel husleie er avklart',
    event: InntektAvklart,
  }),
  resource({
    method: 'POST',
    path: '/v1/forste-samtaler',
    summary: 'Meld at første samtale er holdt',
    event: ForsteSamtaleHoldt,
  }),
  resource({
    method: 'PUT',
    path: '/v1/midlertidige-botilbud/:botilbudId',
    summary: 'Meld at personen har fått midlertidig botilbud, og hver endring',
    event: MidlertidigBotilbud,
  }),
];
