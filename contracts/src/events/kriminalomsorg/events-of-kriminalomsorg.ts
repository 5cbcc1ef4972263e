import { GjennomforingEndret } from './gjennomforing-endret.v1.ts';
import { Innsatt } from './innsatt.v1.ts';
import { Loslatelse } from './loslatelse.v1.ts';
import { LoslatelsePlanlagt } from './loslatelse-planlagt.v1.ts';
import { LoslatelseTrukket } from './loslatelse-trukket.v1.ts';
import { MotepliktFastsatt } from './moteplikt-fastsatt.v1.ts';
import { OverfortFengsel } from './overfort-fengsel.v1.ts';
import { OverfortTilInstitusjon } from './overfort-til-institusjon.v1.ts';
import { SamordningStartet } from './samordning-startet.v1.ts';
import { Straffavbrudd } from './straffavbrudd.v1.ts';
import { Unnveket } from './unnveket.v1.ts';

/** Every event that the prison service may send. */
export const eventsOfKriminalomsorg = [
  Innsatt,
  LoslatelsePlanlagt,
  LoslatelseTrukket,
  Loslatelse,
  OverfortFengsel,
  OverfortTilInstitusjon,
  GjennomforingEndret,
  Straffavbrudd,
  Unnveket,
  MotepliktFastsatt,
  SamordningStartet,
] as const;
