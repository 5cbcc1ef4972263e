import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const faultOf = (json: string | Buffer): unknown => {
  const parsed = parseJson(Buffer.from(json));
  return parsed.kind === 'fault' ? parsed.fault : 'no fault';
};

test.each([
  '{}',
  '[]',
  '0',
  'null',
  ' {"a":[1,-2.5e+3,true,false,null,"x\\n\\u00e5\\"",{"a":{"a":1}}],"b":{"a":2}} ',
  '\ufeff{"a":1}',
  '{"a":"{\\"b\\":1,\\"b\\":2}","c":"\\\\u0000","d":"\\\\"}',
  '{"constructor":"A","prototype":"B"}',
])('lets %s through', (json) => {
  expect(parseJson(Buffer.from(json))).toEqual({ kind: 'data', data: JSON.parse(json.replace('\ufeff', '')) });
});

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"data":{"x":[1,{"b":1,"c":[{}],"b":2}]}}', 'data.x[1].b'],
  ['[{"a":1},{"a":1,"b":[],"a":{}}]', '[1].a'],
])('names the key that is given twice in %s', (json, path) => {
  expect(faultOf(json)).toEqual({ code: 'duplikat-nokkel', path });
});

test.each([
  ['{"__proto__":{"admin":true}}', '__proto__'],
  ['{"a":{"\\u005f_proto__":1}}', 'a.__proto__'],
  ['{"a":{"constructor":{"prototype":{"admin":true}}}}', 'a.constructor.prototype'],
])('refuses to poison a prototype: %s', (json, path) => {
  expect(faultOf(json)).toEqual({ code: 'ulovlig-nokkel', path });
});

test.each([
  ['{"a":["x","y\\u0000z"]}', { code: 'nul-tegn', path: 'a[1]' }],
  ['{"a\\u0000":1}', { code: 'nul-tegn', path: '' }],
  ['{"a":"\\ud800"}', { code: 'ugyldige-tegn', path: 'a' }],
  ['{"a":"\\ud83d\\ude00"}', 'no fault'],
])('finds text that cannot be kept in %s', (json, fault) => {
  expect(faultOf(json)).toEqual(fault);
});

test('refuses bytes that are not UTF-8', () => {
  expect(faultOf(Buffer.from([0x22, 0xe6, 0x22]))).toEqual({ code: 'ugyldige-tegn' });
});

test('refuses what is nested too deeply, at once, however deep it is', () => {
  expect(faultOf('['.repeat(64) + ']'.repeat(64))).toBe('no fault');
  expect(faultOf('['.repeat(65) + ']'.repeat(65))).toEqual({ code: 'for-dyp-json', offset: 64 });
  expect(faultOf('['.repeat(100_000))).toEqual({ code: 'for-dyp-json', offset: 64 });
  expect(faultOf('{"a":'.repeat(100_000))).toEqual({ code: 'for-dyp-json', offset: 64 * 5 });
});

test.each([
  ['', 0],
  ['   ', 3],
  ['{"a":1', 6],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{"a":01}', 6],
  ['{"a":.5}', 5],
  ['{"a":NaN}', 5],
  ['{"a":"x\ny"}', 7],
  ['{"a":"\\x"}', 6],
  ['{"a":"x', 7],
  ['{"a":1}}', 7],
  ['{"a":1} x', 8],
  ['[1}', 2],
  ['tru', 0],
])('says where %j stops being JSON', (json, offset) => {
  expect(faultOf(json)).toEqual({ code: 'ugyldig-json', offset });
});

test('is quick about large bodies', () => {
  const large = JSON.stringify({
    text: `${'å'.repeat(400_000)}\\"`,
    list: Array.from({ length: 50_000 }, (_, id) => ({ id })),
  });
  const startedAt = performance.now();
  expect(faultOf(large)).toBe('no fault');
  expect(faultOf(`${large.slice(0, -1)},`)).toMatchObject({ code: 'ugyldig-json', offset: large.length });
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
