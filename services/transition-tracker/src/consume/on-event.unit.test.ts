import { allEvents, type EventOfType, type EventType, type OvergangEvent, registry } from '@overgang/contracts';
import { transitionIdOf } from '@overgang/reproducible-id';
import { expect, test } from 'vitest';
import { onEvent } from './on-event.ts';

/** The contract's own example of a type, with other data where a test spells it out. */
const example = <T extends EventType>(type: T, data: object = {}, envelope: object = {}): EventOfType<T> => {
  const found = registry.get(type)?.example;
  return { ...found, ...envelope, data: { ...found?.data, ...data } } as unknown as EventOfType<T>; // the example of that type
};

const observe = (event: OvergangEvent, sender: 'tsb' | 'nav' | 'boligsosial' | 'sporing' = 'nav') => {
  const understood = onEvent(event, sender);
  return understood.kind === 'observation' ? understood.observation : understood.reason;
};

test('understands or skips by name every event of the contract', () => {
  const understood = allEvents.map(({ type, example: event }) => {
    const found = onEvent(event as OvergangEvent, 'nav');
    return `${type}: ${found.kind === 'observation' ? found.observation.kind : found.reason}`;
  });
  expect(understood).toMatchSnapshot();
});

test('takes who, when and when told from the envelope, and the basis as far as it is known', () => {
  const event = example('no.overgang.felles.ansvarsgruppe-holdt.v1', {}, { legalbasis: 'Samtykke; noe annet' });
  expect(observe(event, 'boligsosial')).toEqual({
    kind: 'ansvarsgruppe-holdt',
    source: event.source,
    id: event.id,
    by: 'boligsosial',
    at: Date.parse(event.time),
    recordedAt: Date.parse(event.recordedat),
    bases: ['samtykke'],
  });
  expect(observe({ ...event, legalbasis: 'helseforskningsloven § 9' })).not.toHaveProperty('bases');
});

test('carries nothing that it does not know', () => {
  const event = example('no.overgang.tsb.utskrivning-trukket.v1', { diagnose: 'F19' });
  expect(JSON.stringify(observe(event))).not.toContain('F19');
});

test('reads a sentence as it was told, without what it does not know', () => {
  const straff = { lengde: { ar: 1, dommer: 'x' }, varetektsfradrag: 17, lovbrudd: 'x' };
  const known = { lengde: { ar: 1 }, varetektsfradrag: 17 };
  for (const type of ['innsatt', 'gjennomforing-endret'] as const) {
    expect(observe(example(`no.overgang.kriminalomsorg.${type}.v1`, { straff }))).toHaveProperty('straff', known);
  }
  expect(observe(example('no.overgang.kriminalomsorg.gjennomforing-endret.v1'))).not.toHaveProperty('straff');
});

test("knows a stay by its reporting unit and the unit's own id", () => {
  const clinic = example('no.overgang.tsb.innlagt.v1');
  const prison = example('no.overgang.kriminalomsorg.unnveket.v1');
  expect(observe(clinic)).toMatchObject({ stay: transitionIdOf(clinic.source, clinic.data.oppholdId), etat: 'tsb' });
  expect(observe(prison)).toMatchObject({
    stay: transitionIdOf(prison.source, prison.data.fengselsoppholdId),
    etat: 'kriminalomsorg',
  });
});

test('reads whether the person is in LAR, where it was said', () => {
  expect(observe(example('no.overgang.tsb.innlagt.v1', { lar: true }))).toHaveProperty('lar', true);
  expect(observe(example('no.overgang.tsb.utskrivning-planlagt.v1', { lar: false }))).toHaveProperty('lar', false);
  expect(observe(example('no.overgang.tsb.utskrivning-planlagt.v1'))).not.toHaveProperty('lar');
});

test('reads under 18 in both ways that clinics say it', () => {
  const type = 'no.overgang.tsb.innlagt.v1';
  expect(observe(example(type, { under18: true }))).toHaveProperty('alder', 'under-18');
  expect(observe(example(type, { under18: false }))).not.toHaveProperty('alder');
  expect(observe(example(type, { alder: '18-24', henvisendeEnhet: undefined }))).toMatchObject({ alder: '18-24' });
  expect(observe(example(type, { bistandsgrunnlag: 'nodhjelp' }))).toHaveProperty('bistand', 'nodhjelp');
});

test('keeps what § 9 asks for, as far as it was said, and when the clinic told the municipality itself', () => {
  const ready = 'no.overgang.tsb.utskrivningsklar.v1';
  expect(observe(example(ready, { kommuneVarslet: '2026-12-11T11:05:00+01:00' }))).toMatchObject({
    vurdertAv: 'lege',
    punkterDokumentert: true,
    samarbeidspartnereInnkalt: true,
    poliklinikkKontaktet: true,
    kommuneVarslet: Date.parse('2026-12-11T11:05:00+01:00'),
  });
  expect(observe(example(ready, { punkterDokumentert: undefined }))).not.toHaveProperty('punkterDokumentert');
  const admitted = 'no.overgang.tsb.innlagt.v1';
  expect(observe(example(admitted))).not.toHaveProperty('kommuneVarslet');
  expect(observe(example(admitted, { kommuneVarslet: '2026-09-14T15:00:00+02:00' }))).toHaveProperty('kommuneVarslet');
});

test('tells a duty to meet from none, and a meeting that is set from one that is not', () => {
  const plan = 'no.overgang.kriminalomsorg.loslatelse-planlagt.v1';
  expect(observe(example(plan, { moteplikt: true }))).toHaveProperty('moteplikt', true);
  expect(observe(example(plan, { moteplikt: false }))).not.toHaveProperty('moteplikt');
  const duty = 'no.overgang.kriminalomsorg.moteplikt-fastsatt.v1';
  expect(observe(example(duty, { forsteMote: '2027-01-25T10:00:00+01:00' }))).toHaveProperty('forsteMote');
  expect(observe(example(duty, { forsteMote: undefined }))).not.toHaveProperty('forsteMote');
});

test('takes a release without more said for a release, and tells being sent abroad apart', () => {
  const type = 'no.overgang.kriminalomsorg.loslatelse.v1';
  expect(observe(example(type, { avslutning: undefined }))).toHaveProperty('mate', 'loslatt');
  expect(observe(example(type, { avslutning: 'utvist' }))).toHaveProperty('mate', 'utvist');
});

test('takes serving in an institution for another way of serving', () => {
  const observed = observe(example('no.overgang.kriminalomsorg.overfort-til-institusjon.v1'));
  expect(observed).toMatchObject({ kind: 'gjennomforing-endret', form: '§ 12' });
});

test('says where a treatment place belongs when the sender names the stay', () => {
  const type = 'no.overgang.tsb.behandlingsplass-tilbudt.v1';
  const named = example(type, { oppholdId: 'opphold-1' });
  expect(observe(named)).toHaveProperty('names', transitionIdOf(named.source, 'opphold-1'));
  expect(observe(example(type, { oppholdId: undefined }))).not.toHaveProperty('names');
});

test('keeps the kind of stay that a transfer leads to, where it is said', () => {
  const type = 'no.overgang.tsb.overfort.v1';
  expect(observe(example(type, { tilOppholdstype: 'langtid' }))).toHaveProperty('slag', 'langtid');
  expect(observe(example(type, { tilOppholdstype: undefined }))).not.toHaveProperty('slag');
});

test('keeps who provides a home or follow-up, where it is said', () => {
  for (const type of [
    'no.overgang.boligsosial.bolig-tildelt.v1',
    'no.overgang.boligsosial.booppfolging-vedtatt.v1',
    'no.overgang.felles.bolig-ordnet.v1',
    'no.overgang.nav.midlertidig-botilbud.v1',
  ] as const) {
    expect(observe(example(type, { tilbyder: 'ideell' }))).toHaveProperty('tilbyder', 'ideell');
    expect(observe(example(type, { tilbyder: undefined }))).not.toHaveProperty('tilbyder');
  }
});

test('takes a sofa for a sofa, and a health appointment with or without its time', () => {
  const home = 'no.overgang.felles.bolig-ordnet.v1';
  expect(observe(example(home, { soveplass: 'sofa' }))).toHaveProperty('sofa', true);
  expect(observe(example(home, { soveplass: 'eget-rom' }))).not.toHaveProperty('sofa');
  const health = 'no.overgang.felles.helseoppfolging-avtalt.v1';
  expect(observe(example(health, { tidspunkt: '2026-12-15T10:00:00+01:00' }))).toHaveProperty('tidspunkt');
  expect(observe(example(health, { tidspunkt: undefined }))).not.toHaveProperty('tidspunkt');
});

test("hears a sender that takes back its own message, and nobody else's", () => {
  const own = example('no.overgang.felles.melding-trukket.v1', {}, { source: 'urn:orgnr:310000035' });
  expect(observe(own)).toMatchObject({ kind: 'melding-trukket', target: `urn:orgnr:310000035 ${own.data.meldingId}` });
  expect(observe({ ...own, source: 'urn:orgnr:310000043' })).toBe('annens-melding');
});

test('reads back what a person matched, and not what it matched itself', () => {
  for (const type of ['no.overgang.sporing.hendelse-koblet.v1', 'no.overgang.sporing.hendelse-frakoblet.v1'] as const) {
    const { kilde, meldingId, overgangId } = example(type).data;
    expect(observe(example(type, { hvordan: 'automatisk' }), 'sporing')).toBe('automatisk-kobling');
    expect(observe(example(type, { hvordan: 'manuelt' }), 'sporing')).toMatchObject({
      by: 'sporing',
      names: overgangId,
      target: `${kilde} ${meldingId}`,
    });
  }
});

test('reads back the way out that a person made with a match, and why', () => {
  const type = 'no.overgang.sporing.hendelse-koblet.v1';
  const opprettet = { etat: 'tsb', enhet: '310000019', kommune: '3403', av: { etat: 'nav', kommune: '3403' } };
  const made = { hvordan: 'manuelt', opprettet } as const;
  expect(observe(example(type, made), 'sporing')).toMatchObject({ kind: 'hendelse-koblet', opprettet });
  expect(observe(example(type, made), 'sporing')).not.toHaveProperty('grunn');
  expect(observe(example(type, { ...made, grunn: 'Har hjem.' }), 'sporing')).toHaveProperty('grunn', 'Har hjem.');
});

test('keeps what a waiver rested on', () => {
  const type = 'no.overgang.sporing.mangel-frafalt.v1';
  expect(observe(example(type, { fakta: '2026' }), 'sporing')).toHaveProperty('fakta', '2026');
  expect(observe(example(type), 'sporing')).not.toHaveProperty('fakta');
});

test('carries the transition that the sender named', () => {
  const overgangId = '2dac9529-3a47-5eea-917e-53c5b2bf4714';
  expect(observe(example('no.overgang.felles.dodsfall.v1', { overgangId }))).not.toHaveProperty('names');
  expect(observe(example('no.overgang.felles.lar-overtatt.v1', { overgangId }))).toHaveProperty('names', overgangId);
});

test('reads who is one person, by whose word and why', () => {
  const merged = example('no.overgang.sporing.personer-slatt-sammen.v1');
  const pair = [merged.subject, merged.data.innlemmet];
  expect(observe(merged, 'sporing')).toMatchObject({ kind: 'personer-slatt-sammen', pair });
  expect(observe(merged, 'sporing')).not.toHaveProperty('av');
  const word = { grunn: 'To personer.', avgjortAv: '310000035' };
  expect(observe(example('no.overgang.sporing.personer-skilt.v1', word), 'sporing')).toMatchObject({
    kind: 'personer-skilt',
    av: '310000035',
    grunn: 'To personer.',
  });
});
