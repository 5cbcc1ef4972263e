import { AvbruttBehandling } from '../events/tsb/avbrutt-behandling.v1.ts';
import { BehandlingsplassTilbudt } from '../events/tsb/behandlingsplass-tilbudt.v1.ts';
import { FastlegeOrientert } from '../events/tsb/fastlege-orientert.v1.ts';
import { Innlagt } from '../events/tsb/innlagt.v1.ts';
import { Overfort } from '../events/tsb/overfort.v1.ts';
import { Utskrevet } from '../events/tsb/utskrevet.v1.ts';
import { UtskrivningPlanlagt } from '../events/tsb/utskrivning-planlagt.v1.ts';
import { UtskrivningTrukket } from '../events/tsb/utskrivning-trukket.v1.ts';
import { Utskrivningsklar } from '../events/tsb/utskrivningsklar.v1.ts';
import { UtskrivningsklarAvmeldt } from '../events/tsb/utskrivningsklar-avmeldt.v1.ts';
import { type ResourceRow, resource } from './resource.ts';

/** The calls of TSB's door, one for each event of its own. */
export const tsbResources: readonly ResourceRow[] = [
  resource({
    method: 'PUT',
    path: '/v1/opphold/:oppholdId',
    summary: 'Meld at en pasient er lagt inn',
    event: Innlagt,
  }),
  resource({
    method: 'PUT',
    path: '/v1/opphold/:oppholdId/utskrivningsplan',
    summary: 'Meld når pasienten ventes utskrevet, og hver endring',
    event: UtskrivningPlanlagt,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/utskrivningsplan/trekk',
    summary: 'Meld at den planlagte utskrivningen ikke gjelder lenger',
    event: UtskrivningTrukket,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/utskrivningsklar',
    summary: 'Meld at pasienten er utskrivningsklar',
    event: Utskrivningsklar,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/utskrivningsklar/avmelding',
    summary: 'Meld at pasienten ikke lenger er utskrivningsklar',
    event: UtskrivningsklarAvmeldt,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/overforing',
    summary: 'Meld at oppholdet fortsetter i en annen enhet',
    event: Overfort,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/utskrivning',
    summary: 'Meld at pasienten er utskrevet',
    event: Utskrevet,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/avbrudd',
    summary: 'Meld at behandlingen er avbrutt',
    event: AvbruttBehandling,
  }),
  resource({
    method: 'POST',
    path: '/v1/opphold/:oppholdId/fastlegeorientering',
    summary: 'Meld at fastlegen er orientert',
    event: FastlegeOrientert,
  }),
  resource({
    method: 'POST',
    path: '/v1/behandlingsplasser',
    summary: 'Meld at personen er tilbudt en behandlingsplass',
    event: BehandlingsplassTilbudt,
  }),
];
