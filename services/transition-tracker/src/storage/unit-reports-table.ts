import type { Etat, Orgnr } from '@overgang/contracts';
import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { UnitReports } from '../domain/index.ts';

/** A day on which a unit has reported something through a door. */
export interface ReportDay {
  readonly etat: Etat;
  /** 'urn:orgnr:…'. */
  readonly source: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
}

/** More than the twelve weeks that are looked at, weekends and all. */
const keptDays = 100;

/** Adds days to what is known of units, in the order of their names. A day that is known changes nothing. */
export const storeReportDays = async (tx: Tx, days: readonly ReportDay[]): Promise<void> => {
  await tx.execute(sql`
    insert into unit_reports as known (etat, source, days)
    select r.etat, r.source, array_agg(distinct r.day order by r.day)
    from jsonb_to_recordset(${json(days)}) as r (etat text, source text, day date)
    group by r.etat, r.source order by r.etat, r.source
    on conflict (etat, source) do update set days = array(
      select newest.day from (
        select distinct unnest(known.days || excluded.days) as day order by day desc limit ${keptDays}
      ) newest order by newest.day
    ) where not known.days @> excluded.days`);
};

const prefix = 'urn:orgnr:';

/** How many units have ever reported, through one door each. */
export const countUnits = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute(sql`select count(*) as units from unit_reports`);
  return Number(row?.['units']);
};

/** Reads on which days units have reported: every one, or those whose last report was before a day. */
export const readUnitReports = async (tx: Tx, lastBefore?: string): Promise<readonly UnitReports[]> => {
  const rows = await tx.execute(sql`
    select etat, substr(source, ${prefix.length + 1}) as unit, to_json(days) as days from unit_reports
    where days[cardinality(days)] < coalesce(${lastBefore ?? null}::date, 'infinity')`);
  return rows.map((row) => ({
    etat: row['etat'] as Etat, // written by storeReportDays
    unit: row['unit'] as Orgnr, // the door has checked that a source ends in one
    days: row['days'] as string[], // likewise: dates as text, at least one
  }));
};
