import { isOsloDay, type OsloDay } from '@overgang/calendar';

/** What is wrong with a day. */
export const wrongDay = 'Skriv datoen som dd.mm.åååå';

/** A day as people write it, '3.3.2026' or '03.03.26' or '2026-03-03'; undefined when it is no day. */
export const readDay = (text: string): OsloDay | undefined => {
  const trimmed = text.trim();
  const parts = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{2}|\d{4})$/.exec(trimmed);
  const [day = '', month = '', year = ''] = parts?.slice(1) ?? [];
  const iso =
    parts === null
      ? trimmed
      : `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isOsloDay(iso) ? iso : undefined;
};

/** The day as a field shows it: '03.03.2026'. */
export const showDay = (day: string): string => day.split('-').toReversed().join('.');
