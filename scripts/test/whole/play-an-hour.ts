import { parseArgs } from 'node:util';
import { lesOverganger } from '@overgang/contracts/board';
import { createLogger } from '@overgang/service-runtime';
import { openEmbeddedSystem } from '../../embedded/open-embedded-system.ts';
import { portsFrom } from '../../embedded/ports.ts';
import { openSureCaller } from '../../lib/call-as.ts';
import { officeStory } from '../../simulate/answering-office.ts';
import { openChance } from '../../simulate/chance.ts';
import { makePopulation } from '../../simulate/make-population.ts';
import { offices } from '../../simulate/offices.ts';
import { openDoorClient } from '../../simulate/post.ts';
import { openFeeds } from '../../simulate/read-feeds.ts';
import type { Step } from '../../simulate/step.ts';

// Plays one simulated hour on a data folder, five minutes at a time, and prints the end state as one line of JSON. Started
// again on the same folder after a kill it goes on where it was: every post has its own id, so posting again is harmless.

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const seed = 11;
const start = Date.parse('2026-11-23T09:00:00Z');
const slot = 5 * 60_000;
const slots = 12;

const system = await openEmbeddedSystem({
  dataDir: String(values.data),
  ports: portsFrom(0),
  logger: createLogger({ service: 'overgang', level: 'error' }),
});
await system.clock.runAt(0);
const client = openDoorClient({ urls: system.urls, token: (who) => system.issuer.token(who) });
const feeds = openFeeds(client, offices);

/** A season of posts pressed into one hour. */
const told = makePopulation(30, { seed, now: start }).steps.filter((step) => step.toldAt <= start);
const pressed: readonly Step[] = told.map((step, at) => ({
  ...step,
  toldAt: start + (at * slot * slots) / told.length,
}));
let ahead: readonly Step[] = pressed;
const resumedAt = system.clock.now().getTime();
const alreadyAt = resumedAt > start && resumedAt <= start + slots * slot ? resumedAt : start;

for (let at = 1; at <= slots; at += 1) {
  const now = start + at * slot;
  if (now > alreadyAt) await system.moveClockTo(new Date(now));
  const due = ahead.filter(({ toldAt }) => toldAt <= now);
  ahead = ahead.filter(({ toldAt }) => toldAt > now);
  console.log(`slot ${at}`);
  for (const step of due) await client.post(step.call);
  await system.settled();
  const answers = (await feeds.readNew())
    .flatMap(({ office, notice }) => officeStory(office, notice, openChance(`${seed}/${notice.varselId}`)))
    .map((step) => ({ ...step, toldAt: now }));
  ahead = [...ahead, ...answers.map((step, place) => ({ ...step, toldAt: now + (place + 1) }))];
}
await system.settled();

const call = openSureCaller(system.issuer);
const page = await call({ who: 'demo-leder', url: `${system.urls.tracker}/v1/overganger?antall=200` });
/** Of two notices that were sent in the same moment, chance decides which is the latest news: their ids hold a random personRef. */
const newsOf = ({ tidspunkt, tekst }: { readonly tidspunkt: string; readonly tekst: string }) =>
  tekst.startsWith('Varsel') ? { tidspunkt } : { tidspunkt, tekst };

const rows = lesOverganger.responses[200]
  .parse(page)
  .rader.map(({ hvem: _, sistNytt, ...row }) => ({ ...row, sistNytt: newsOf(sistNytt) }));
const counts = await call({ who: 'demo-leder', url: `${system.urls.tracker}/v1/tall` });
console.log(`state ${JSON.stringify({ rows, counts })}`);
await system.close();
process.exit(0);
