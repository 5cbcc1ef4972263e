import { GjennomforingEndret } from '../events/kriminalomsorg/gjennomforing-endret.v1.ts';
import { Innsatt } from '../events/kriminalomsorg/innsatt.v1.ts';
import { Loslatelse } from '../events/kriminalomsorg/loslatelse.v1.ts';
import { LoslatelsePlanlagt } from '../events/kriminalomsorg/loslatelse-planlagt.v1.ts';
import { LoslatelseTrukket } from '../events/kriminalomsorg/loslatelse-trukket.v1.ts';
import { MotepliktFastsatt } from '../events/kriminalomsorg/moteplikt-fastsatt.v1.ts';
import { OverfortFengsel } from '../events/kriminalomsorg/overfort-fengsel.v1.ts';
import { OverfortTilInstitusjon } from '../events/kriminalomsorg/overfort-til-institusjon.v1.ts';
import { SamordningStartet } from '../events/kriminalomsorg/samordning-startet.v1.ts';
import { Straffavbrudd } from '../events/kriminalomsorg/straffavbrudd.v1.ts';
import { Unnveket } from '../events/kriminalomsorg/unnveket.v1.ts';
import { type ResourceRow, resource } from './resource.ts';

/** The calls of the prison service's door, one for each event of its own. */
export const kriminalomsorgResources: readonly ResourceRow[] = [
  resource({
    method: 'PUT',
    path: '/v1/fengselsopphold/:fengselsoppholdId',
    summary: 'Meld at en person er satt inn',
    event: Innsatt,
  }),
  resource({
    method: 'PUT',
    path: '/v1/fengselsopphold/:fengselsoppholdId/loslatelsesplan',
    summary: 'Meld når personen ventes løslatt, og hver endring',
    event: LoslatelsePlanlagt,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/loslatelsesplan/trekk',
    summary: 'Meld at den planlagte løslatelsen ikke gjelder lenger',
    event: LoslatelseTrukket,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/loslatelse',
    summary: 'Meld at personen er løslatt',
    event: Loslatelse,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/overforing',
    summary: 'Meld at personen er overført til et annet fengsel',
    event: OverfortFengsel,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/institusjonsopphold',
    summary: 'Meld at personen soner videre i institusjon etter § 12',
    event: OverfortTilInstitusjon,
  }),
  resource({
    method: 'PUT',
    path: '/v1/fengselsopphold/:fengselsoppholdId/gjennomforing',
    summary: 'Meld at straffen gjennomføres på en annen måte',
    event: GjennomforingEndret,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/straffavbrudd',
    summary: 'Meld at straffen er avbrutt',
    event: Straffavbrudd,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/unnvikelse',
    summary: 'Meld at personen har unnveket',
    event: Unnveket,
  }),
  resource({
    method: 'PUT',
    path: '/v1/fengselsopphold/:fengselsoppholdId/moteplikt',
    summary: 'Meld at møteplikt er fastsatt',
    event: MotepliktFastsatt,
  }),
  resource({
    method: 'POST',
    path: '/v1/fengselsopphold/:fengselsoppholdId/samordning',
    summary: 'Meld at samordningen før løslatelse er i gang',
    event: SamordningStartet,
  }),
];
