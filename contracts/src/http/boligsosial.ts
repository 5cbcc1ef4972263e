import { BoligOppsagt } from '../events/boligsosial/bolig-oppsagt.v1.ts';
import { BoligTildelt } from '../events/boligsosial/bolig-tildelt.v1.ts';
import { BoligbehovRegistrert } from '../events/boligsosial/boligbehov-registrert.v1.ts';
import { BooppfolgingVedtatt } from '../events/boligsosial/booppfolging-vedtatt.v1.ts';
import { Innflyttet } from '../events/boligsosial/innflyttet.v1.ts';
import { TildelingTrukket } from '../events/boligsosial/tildeling-trukket.v1.ts';
import { VedtakFattet } from '../events/boligsosial/vedtak-fattet.v1.ts';
import { type ResourceRow, resource } from './resource.ts';

/** The calls of municipal housing's door, one for each event of its own. */
export const boligsosialResources: readonly ResourceRow[] = [
  resource({
    method: 'POST',
    path: '/v1/boligbehov',
    summary: 'Meld at personen er registrert med behov for bolig',
    event: BoligbehovRegistrert,
  }),
  resource({
    method: 'PUT',
    path: '/v1/vedtak/:vedtakId',
    summary: 'Meld at det er fattet vedtak om bolig',
    event: VedtakFattet,
  }),
  resource({
    method: 'POST',
    path: '/v1/boligtildelinger',
    summary: 'Meld at en bolig er tildelt, og hver endring av datoene',
    event: BoligTildelt,
  }),
  resource({
    method: 'POST',
    path: '/v1/boligtildelinger/:boligId/trekk',
    summary: 'Meld at tildelingen er trukket',
    event: TildelingTrukket,
  }),
  resource({
    method: 'POST',
    path: '/v1/boligtildelinger/:boligId/innflytting',
    summary: 'Meld at personen har flyttet inn',
    event: Innflyttet,
  }),
  resource({
    method: 'POST',
    path: '/v1/boligtildelinger/:boligId/oppsigelse',
    summary: 'Meld at leieforholdet er sagt opp',
    event: BoligOppsagt,
  }),
  resource({
    method: 'POST',
    path: '/v1/booppfolging',
    summary: 'Meld at det er vedtatt oppfølging i boligen',
    event: BooppfolgingVedtatt,
  }),
];
