import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { openPostgresBus } from '../src/index.ts';

/** A process that consumes a topic into a table, batch by batch, until somebody kills it. */
const [url = '', group = '', topic = ''] = process.argv.slice(2);
const db = openDatabase({ url, schema: 'consumer', application: 'child', maxConnections: 4 });
const bus = await openPostgresBus({ url, topics: [], leaseMs: 1_000 });

await bus.run({
  group,
  topics: [topic],
  maxBatch: 50,
  onBatch: async ({ records }) => {
    const texts = JSON.stringify(records.map(({ value }) => new TextDecoder().decode(value)));
    await db.execute(sql`insert into delivery (words) select value from jsonb_array_elements_text(${texts}::jsonb)`);
    return 'done';
  },
});
process.send?.('joined');
process.on('disconnect', () => process.exit());
