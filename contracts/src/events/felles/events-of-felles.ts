import { Adressegradering } from './adressegradering.v1.ts';
import { AktivitetAvtalt } from './aktivitet-avtalt.v1.ts';
import { AktivitetSokt } from './aktivitet-sokt.v1.ts';
import { AnsvarligByttet } from './ansvarlig-byttet.v1.ts';
import { AnsvarligFravaerende } from './ansvarlig-fravaerende.v1.ts';
import { AnsvarligOppnevnt } from './ansvarlig-oppnevnt.v1.ts';
import { AnsvarsgruppeHoldt } from './ansvarsgruppe-holdt.v1.ts';
import { AvtaleAvlyst } from './avtale-avlyst.v1.ts';
import { BistandTakketNei } from './bistand-takket-nei.v1.ts';
import { BoligMistet } from './bolig-mistet.v1.ts';
import { BoligOrdnet } from './bolig-ordnet.v1.ts';
import { BoligSikret } from './bolig-sikret.v1.ts';
import { BoligbehovAvklart } from './boligbehov-avklart.v1.ts';
import { Dodsfall } from './dodsfall.v1.ts';
import { Flyttet } from './flyttet.v1.ts';
import { HelseoppfolgingAvtalt } from './helseoppfolging-avtalt.v1.ts';
import { IkkeMott } from './ikke-mott.v1.ts';
import { KontaktOppnadd } from './kontakt-oppnadd.v1.ts';
import { LarOvertatt } from './lar-overtatt.v1.ts';
import { MeldingTrukket } from './melding-trukket.v1.ts';
import { MottakerAvklart } from './mottaker-avklart.v1.ts';
import { OppfolgingAvtalt } from './oppfolging-avtalt.v1.ts';
import { OverleveringGjennomfort } from './overlevering-gjennomfort.v1.ts';
import { SamtykkeAvslatt } from './samtykke-avslatt.v1.ts';
import { SamtykkeGitt } from './samtykke-gitt.v1.ts';
import { SamtykkeTrukket } from './samtykke-trukket.v1.ts';
import { VarselBesvart } from './varsel-besvart.v1.ts';
import { VarselMottatt } from './varsel-mottatt.v1.ts';

/** Every event that every agency may send. */
export const eventsOfFelles = [
  BoligbehovAvklart,
  BoligOrdnet,
  BoligSikret,
  BoligMistet,
  AnsvarligOppnevnt,
  AnsvarligByttet,
  OverleveringGjennomfort,
  AnsvarligFravaerende,
  AnsvarsgruppeHoldt,
  OppfolgingAvtalt,
  AvtaleAvlyst,
  IkkeMott,
  KontaktOppnadd,
  HelseoppfolgingAvtalt,
  LarOvertatt,
  AktivitetSokt,
  AktivitetAvtalt,
  VarselMottatt,
  VarselBesvart,
  MottakerAvklart,
  SamtykkeGitt,
  SamtykkeAvslatt,
  SamtykkeTrukket,
  BistandTakketNei,
  Flyttet,
  Adressegradering,
  Dodsfall,
  MeldingTrukket,
] as const;
