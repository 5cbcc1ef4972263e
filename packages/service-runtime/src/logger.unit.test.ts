import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

const logged = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  write(createLogger({ service: 'tsb', destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
};

test('never lets an identity number out, wherever it stands', () => {
  const line = logged((logger) => {
    logger.info(
      { identitetsnummer: '01810199999', a: { b: { navn: 'Kari' } } },
      'person 01810199999 eller 018101 99999',
    );
    logger.error({ err: new Error('no match for 01810199999'), list: [1_181_019_999, 11_810_199_999] });
    logger.info({ req: { headers: { authorization: 'Bearer abc' } }, nested: { deep: 11_810_199_999 } });
  });
  expect(line).not.toMatch(/01810199999|018101 99999|11810199999|Kari|Bearer/);
  for (const each of line.trim().split('\n')) JSON.parse(each);
});

test('leaves ids of hexadecimal digits alone', () => {
  const ids = {
    uuid: '0b5c8a12-8a01-4b01-9c01-a12345678901',
    trace: '4bf92f3577b34da6a12345678901f736',
    other: '123456789012',
  };
  expect(JSON.parse(logged((logger) => logger.info(ids)))).toMatchObject(ids);
});
