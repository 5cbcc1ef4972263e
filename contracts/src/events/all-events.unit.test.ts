import { expect, test } from 'vitest';
import { allEvents, registry } from './all-events.ts';
import { parseAtTheDoor } from './parse-at-the-door.ts';
import { parseOnTheBus } from './parse-on-the-bus.ts';

const promised: Record<string, string> = {
  tsb: `innlagt utskrivning-planlagt utskrivning-trukket utskrivningsklar utskrivningsklar-avmeldt overfort utskrevet
    avbrutt-behandling fastlege-orientert behandlingsplass-tilbudt`,
  kriminalomsorg: `innsatt loslatelse-planlagt loslatelse-trukket loslatelse overfort-fengsel overfort-til-institusjon
    gjennomforing-endret straffavbrudd unnveket moteplikt-fastsatt samordning-startet`,
  boligsosial: `boligbehov-registrert vedtak-fattet bolig-tildelt tildeling-trukket innflyttet bolig-oppsagt
    booppfolging-vedtatt`,
  nav: 'inntekt-avklart forste-samtale-holdt midlertidig-botilbud',
  felles: `boligbehov-avklart bolig-ordnet bolig-sikret bolig-mistet ansvarlig-oppnevnt ansvarlig-byttet
    overlevering-gjennomfort ansvarlig-fravaerende ansvarsgruppe-holdt oppfolging-avtalt avtale-avlyst ikke-mott
    kontakt-oppnadd helseoppfolging-avtalt lar-overtatt aktivitet-sokt aktivitet-avtalt varsel-mottatt varsel-besvart
    mottaker-avklart samtykke-gitt samtykke-avslatt samtykke-trukket bistand-takket-nei flyttet adressegradering dodsfall
    melding-trukket`,
  sporing: `overgang-apnet overgang-endret overgang-lukket mangel-oppdaget mangel-endret mangel-lukket mangel-overtatt
    mangel-frafalt varsel-bestilt varsel-tilbakekalt hendelse-ukoblet hendelse-koblet hendelse-frakoblet
    hendelse-avvist hendelse-gjenapnet mangel-frafall-opphevet personer-slatt-sammen personer-skilt avtale-fastsatt
    avtale-opphevet`,
};
const promisedTypes = Object.entries(promised).flatMap(([agency, names]) =>
  names.split(/\s+/).map((name) => `no.overgang.${agency}.${name}.v1`),
);

test('has every event that the design promises, and no other', () => {
  expect(allEvents.map((event): string => event.type).sort()).toEqual(promisedTypes.sort());
  expect(registry.size).toBe(allEvents.length);
});

test.each(allEvents.map((event) => [event.type, event] as const))(
  '%s: its example passes the bus unchanged',
  (_, event) => {
    expect(parseOnTheBus(event.example)).toEqual({ kind: 'event', event: event.example });
  },
);

const postable = allEvents.filter((event) => event.agency !== 'sporing');

test.each(postable.map((event) => [event.type, event] as const))('%s: its example passes its door', (_, event) => {
  const { recordedat: _stamped, ...posted } = event.example;
  const door = event.agency === 'felles' ? 'nav' : event.agency === 'sporing' ? 'tsb' : event.agency;
  expect(parseAtTheDoor(posted, door)).toMatchObject({ kind: 'event', event: posted });
});

test.each(allEvents.map((event) => [event.type, event.example] as const))(
  '%s: its example holds no identity number',
  (_, example) => {
    expect(JSON.stringify(example)).not.toMatch(/(?<!\d)\d{11}(?!\d)/);
  },
);
