import { Adressegradering } from '../events/felles/adressegradering.v1.ts';
import { AktivitetAvtalt } from '../events/felles/aktivitet-avtalt.v1.ts';
import { AktivitetSokt } from '../events/felles/aktivitet-sokt.v1.ts';
import { AnsvarligByttet } from '../events/felles/ansvarlig-byttet.v1.ts';
import { AnsvarligFravaerende } from '../events/felles/ansvarlig-fravaerende.v1.ts';
import { AnsvarligOppnevnt } from '../events/felles/ansvarlig-oppnevnt.v1.ts';
import { AnsvarsgruppeHoldt } from '../events/felles/ansvarsgruppe-holdt.v1.ts';
import { AvtaleAvlyst } from '../events/felles/avtale-avlyst.v1.ts';
import { BistandTakketNei } from '../events/felles/bistand-takket-nei.v1.ts';
import { BoligMistet } from '../events/felles/bolig-mistet.v1.ts';
import { BoligOrdnet } from '../events/felles/bolig-ordnet.v1.ts';
import { BoligSikret } from '../events/felles/bolig-sikret.v1.ts';
import { BoligbehovAvklart } from '../events/felles/boligbehov-avklart.v1.ts';
import { Dodsfall } from '../events/felles/dodsfall.v1.ts';
import { Flyttet } from '../events/felles/flyttet.v1.ts';
import { HelseoppfolgingAvtalt } from '../events/felles/helseoppfolging-avtalt.v1.ts';
import { IkkeMott } from '../events/felles/ikke-mott.v1.ts';
import { KontaktOppnadd } from '../events/felles/kontakt-oppnadd.v1.ts';
import { LarOvertatt } from '../events/felles/lar-overtatt.v1.ts';
import { MeldingTrukket } from '../events/felles/melding-trukket.v1.ts';
import { MottakerAvklart } from '../events/felles/mottaker-avklart.v1.ts';
import { OppfolgingAvtalt } from '../events/felles/oppfolging-avtalt.v1.ts';
import { OverleveringGjennomfort } from '../events/felles/overlevering-gjennomfort.v1.ts';
import { SamtykkeAvslatt } from '../events/felles/samtykke-avslatt.v1.ts';
import { SamtykkeGitt } from '../events/felles/samtykke-gitt.v1.ts';
import { SamtykkeTrukket } from '../events/felles/samtykke-trukket.v1.ts';
import { VarselBesvart } from '../events/felles/varsel-besvart.v1.ts';
import { VarselMottatt } from '../events/felles/varsel-mottatt.v1.ts';
import { type ResourceRow, resource } from './resource.ts';

/** The calls that every door has, one for each event that any agency may send. */
export const fellesResources: readonly ResourceRow[] = [
  resource({
    method: 'POST',
    path: '/v1/personer/boligbehov',
    summary: 'Meld om personen vil mangle egnet bolig',
    event: BoligbehovAvklart,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/bolig',
    summary: 'Meld at personen har ordnet bolig selv',
    event: BoligOrdnet,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/bolig/sikring',
    summary: 'Meld at boligen personen har, er betalt for en tid',
    event: BoligSikret,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/bolig/tap',
    summary: 'Meld at personen har mistet eller vil miste boligen',
    event: BoligMistet,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/ansvarlig',
    summary: 'Meld hvilken enhet som er ansvarlig for oppfølgingen',
    event: AnsvarligOppnevnt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/ansvarlig/bytte',
    summary: 'Meld at ansvaret går til en annen enhet',
    event: AnsvarligByttet,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/ansvarlig/overlevering',
    summary: 'Meld at ansvaret er overlevert',
    event: OverleveringGjennomfort,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/ansvarlig/fravaer',
    summary: 'Meld at den ansvarlige er borte, og hvem som er vikar',
    event: AnsvarligFravaerende,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/ansvarsgruppemoter',
    summary: 'Meld at ansvarsgruppen har møttes',
    event: AnsvarsgruppeHoldt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/avtaler',
    summary: 'Meld at det er avtalt et møte',
    event: OppfolgingAvtalt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/avtaler/avlysning',
    summary: 'Meld at et avtalt møte er avlyst',
    event: AvtaleAvlyst,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/avtaler/ikke-mott',
    summary: 'Meld at personen ikke møtte til avtalen',
    event: IkkeMott,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/kontakt',
    summary: 'Meld at noen har fått kontakt med personen',
    event: KontaktOppnadd,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/helseoppfolging',
    summary: 'Meld at helseoppfølging er avtalt',
    event: HelseoppfolgingAvtalt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/lar',
    summary: 'Meld at LAR-behandlingen er overtatt',
    event: LarOvertatt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/aktivitet/soknad',
    summary: 'Meld at det er søkt om aktivitet',
    event: AktivitetSokt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/aktivitet',
    summary: 'Meld at aktivitet er avtalt',
    event: AktivitetAvtalt,
  }),
  resource({
    method: 'POST',
    path: '/v1/varsler/:varselId/kvittering',
    summary: 'Kvitter for at en person har tatt imot varselet',
    event: VarselMottatt,
    filledByDoor: ['overgangId'],
    personOfNotice: true,
  }),
  resource({
    method: 'POST',
    path: '/v1/varsler/:varselId/svar',
    summary: 'Svar på varselet',
    event: VarselBesvart,
    filledByDoor: ['overgangId'],
    personOfNotice: true,
  }),
  resource({
    method: 'POST',
    path: '/v1/varsler/:varselId/mottaker',
    summary: 'Meld hvilken kommune varselet hører til',
    event: MottakerAvklart,
    filledByDoor: ['overgangId'],
    personOfNotice: true,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/samtykke',
    summary: 'Meld at personen samtykker til at etater får vite',
    event: SamtykkeGitt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/samtykke/avslag',
    summary: 'Meld at personen er spurt og har sagt nei',
    event: SamtykkeAvslatt,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/samtykke/tilbaketrekking',
    summary: 'Meld at personen har trukket samtykket',
    event: SamtykkeTrukket,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/bistand/nei-takk',
    summary: 'Meld at personen ikke ønsker hjelp med ett ledd',
    event: BistandTakketNei,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/flytting',
    summary: 'Meld at personen har flyttet til en annen kommune eller bydel',
    event: Flyttet,
  }),
  resource({
    method: 'POST',
    path: '/v1/personer/adressegradering',
    summary: 'Meld at adressegraderingen er endret',
    event: Adressegradering,
  }),
  resource({ method: 'POST', path: '/v1/personer/dodsfall', summary: 'Meld at personen er død', event: Dodsfall }),
  resource({
    method: 'POST',
    path: '/v1/hendelser/:meldingId/trekk',
    summary: 'Trekk en melding som var feil',
    event: MeldingTrukket,
    filledByDoor: ['kilde'],
  }),
];
