import { AvbruttBehandling } from './avbrutt-behandling.v1.ts';
import { BehandlingsplassTilbudt } from './behandlingsplass-tilbudt.v1.ts';
import { FastlegeOrientert } from './fastlege-orientert.v1.ts';
import { Innlagt } from './innlagt.v1.ts';
import { Overfort } from './overfort.v1.ts';
import { Utskrevet } from './utskrevet.v1.ts';
import { UtskrivningPlanlagt } from './utskrivning-planlagt.v1.ts';
import { UtskrivningTrukket } from './utskrivning-trukket.v1.ts';
import { Utskrivningsklar } from './utskrivningsklar.v1.ts';
import { UtskrivningsklarAvmeldt } from './utskrivningsklar-avmeldt.v1.ts';

/** Every event that TSB may send. */
export const eventsOfTsb = [
  Innlagt,
  UtskrivningPlanlagt,
  UtskrivningTrukket,
  Utskrivningsklar,
  UtskrivningsklarAvmeldt,
  Overfort,
  Utskrevet,
  AvbruttBehandling,
  FastlegeOrientert,
  BehandlingsplassTilbudt,
] as const;
