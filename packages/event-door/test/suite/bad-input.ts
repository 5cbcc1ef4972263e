import type { Etat } from '@overgang/contracts';
import { AnsvarsgruppeHoldt, allEvents, BoligOrdnet, structuredContentType } from '@overgang/contracts/events';
import { Problem, resourcesOf } from '@overgang/contracts/http';
import { parseIdentityNumber, someSyntheticNumbers } from '@overgang/person-ref';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshData, openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

interface Wrong {
  readonly what: string;
  readonly text: string | ((good: string) => string);
  readonly is: readonly [number, string];
  readonly at?: string;
}

const unreadable: readonly Wrong[] = [
  { what: 'malformed JSON', text: (good) => good.slice(0, -1), is: [400, 'ugyldig-json'] },
  { what: 'nothing at all', text: '', is: [400, 'mangler-innhold'] },
  { what: '10 MB', text: `{"x":"${'x'.repeat(10_000_000)}"}`, is: [413, 'for-stort-innhold'] },
  { what: 'JSON 100 000 deep', text: '{"a":'.repeat(100_000), is: [400, 'for-dyp-json'] },
  {
    what: 'a field twice',
    text: (good) => good.replace('{', '{"time":"x",'),
    is: [400, 'duplikat-nokkel'],
    at: 'time',
  },
  { what: '__proto__', text: (good) => good.replace('{', '{"__proto__":{"x":1},'), is: [400, 'ulovlig-nokkel'] },
  {
    what: 'a NUL character',
    text: (good) => good.replace('familie', 'fam\\u0000'),
    is: [400, 'nul-tegn'],
    at: 'data.slag',
  },
  { what: 'half a character', text: (good) => good.replace('familie', '\\ud800'), is: [400, 'ugyldige-tegn'] },
];

const unacceptable: readonly Wrong[] = [
  {
    what: 'an unknown type',
    text: (good) => good.replace('bolig-ordnet', 'bolig-funnet'),
    is: [422, 'ukjent-hendelsestype'],
    at: 'type',
  },
  {
    what: 'an unknown version',
    text: (good) => good.replace('.v1', '.v9'),
    is: [422, 'ukjent-hendelsestype'],
    at: 'type',
  },
  {
    what: 'a date that does not exist',
    text: (good) => good.replace('2026-12-14', '2026-02-30'),
    is: [400, 'ugyldig-innhold'],
    at: 'data.fra',
  },
  {
    what: 'a moment without a time zone',
    text: (good) => good.replace('+01:00', ''),
    is: [400, 'ugyldig-innhold'],
    at: 'time',
  },
  {
    what: 'an unknown municipality',
    text: (good) => good.replace('3403', '9999'),
    is: [400, 'ugyldig-innhold'],
    at: 'data.kommune',
  },
  {
    what: 'an unknown field',
    text: (good) => good.replace('{', '{"diagnose":"x",'),
    is: [400, 'ugyldig-innhold'],
    at: 'diagnose',
  },
  {
    what: 'an unknown field deep inside',
    text: (good) => good.replace('"slag"', '"need":1,"slag"'),
    is: [400, 'ugyldig-innhold'],
    at: 'data.need',
  },
  {
    what: 'a bed that ends before it begins',
    text: (good) => good.replace('"slag"', '"til":"2026-12-01","slag"'),
    is: [422, 'slutter-for-start'],
    at: 'data.til',
  },
  {
    what: 'a future',
    text: (good) => good.replace(/"time":"2026/, '"time":"2036'),
    is: [422, 'framtidig-hendelse'],
    at: 'time',
  },
];

const some = someSyntheticNumbers(7, 100).map((number) => number.disclose());
const aNumber = some.find((digits) => !digits.startsWith('0')) ?? '';
const aNumberFromZero = some.find((digits) => digits.startsWith('0')) ?? '';
/** A number that says nothing of being a test, so it could be somebody's. Found here, so that it stands nowhere. */
const maybeReal = Array.from({ length: 100 }, (_, at) => `812345678${String(at).padStart(2, '0')}`).find(
  (digits) => parseIdentityNumber(digits, { accept: 'real', today: '2027-03-01' }).kind === 'accepted',
);
const wrongNumbers: readonly { readonly what: string; readonly wrong: string; readonly code: string }[] = [
  {
    what: 'a wrong control digit',
    wrong: `${aNumber.slice(0, 10)}${(Number(aNumber[10]) + 1) % 10}`,
    code: 'feil-kontrollsiffer',
  },
  { what: 'ten digits', wrong: aNumber.slice(1), code: 'feil-lengde' },
  { what: 'a number that has lost its zero', wrong: aNumberFromZero.slice(1), code: 'mistet-ledende-null' },
  { what: 'letters', wrong: `o${aNumber.slice(1)}`, code: 'ikke-bare-siffer' },
  { what: 'what may be a real number, here', wrong: maybeReal ?? '', code: 'ekte-ikke-godtatt' },
];

/** Everything that is wrong with a post is refused with a clear error, and nothing is lost or kept of it. */
export const describeBadInput = (etat: Etat, lab: () => TestDoor): void => {
  describe('bad input', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    const send = async (payload: string, authorization?: string) => {
      const answer = await door.http.inject({
        method: 'POST',
        url: '/v1/hendelser',
        headers: {
          'content-type': structuredContentType,
          authorization: authorization ?? `Bearer ${await sender.token()}`,
        },
        payload,
      });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      return Problem.parse(answer.json());
    };
    const countPosts = async () => (await door.db.execute(sql`select from received`)).count;

    test.each([...unreadable, ...unacceptable])('refuses $what', async ({ text, is, at }) => {
      const before = await countPosts();
      const good = JSON.stringify(sender.anEvent(BoligOrdnet));
      const problem = await send(typeof text === 'string' ? text : text(good));
      expect([problem.status, problem.code]).toEqual(is);
      if (at !== undefined) expect(problem.errors?.map(({ path }) => path)).toContain(at);
      expect(JSON.stringify(problem)).not.toContain(sender.numbers.at(-1));
      expect(await countPosts()).toBe(before);
    });

    test.each(wrongNumbers)('refuses $what, and does not repeat it', async ({ wrong, code }) => {
      const problem = await send(JSON.stringify({ ...sender.anEvent(AnsvarsgruppeHoldt), identitetsnummer: wrong }));
      expect([problem.status, problem.code]).toEqual([422, 'ugyldig-identitetsnummer']);
      expect(problem.errors).toMatchObject([{ code, path: 'identitetsnummer' }]);
      expect(JSON.stringify(problem)).not.toContain(wrong);
      expect(door.logged()).not.toContain(wrong);
    });

    test('does not repeat a number that stands where it should not', async () => {
      const event = sender.anEvent(AnsvarsgruppeHoldt);
      const misplaced = [
        { ...event, [aNumber]: true },
        { ...event, data: { [aNumber]: { [aNumber]: 1 } } },
        { ...event, id: aNumber },
        { ...event, correlationid: aNumber },
        { ...event, legalbasis: `samtykke fra ${aNumber}` },
        { ...event, time: aNumber },
        { ...event, subject: aNumber, identitetsnummer: undefined, navn: undefined },
      ];
      for (const wrong of misplaced) {
        const problem = await send(JSON.stringify(wrong));
        expect(problem.code).toBe('ugyldig-innhold');
        expect(JSON.stringify(problem)).not.toContain(aNumber);
      }
      expect(door.logged()).not.toContain(aNumber);
    });

    test('refuses what only another agency may tell', async () => {
      const others = allEvents.filter(({ agency }) => agency !== etat && agency !== 'felles');
      for (const event of others) {
        const { code } = await send(JSON.stringify(sender.anEvent(event)));
        expect([event.type, code]).toEqual([event.type, 'annen-etats-hendelse']);
      }
    });

    test('says in a call where the fault is, in the words of the call', async () => {
      const row = resourcesOf(etat).find(({ event }) => event.type === BoligOrdnet.type) ?? expect.fail();
      const skjedde = BoligOrdnet.example.time;
      const pathsOf = async (data: object, more: object) => {
        const { body } = await sender.call(row, { ...freshData(BoligOrdnet), ...data }, { skjedde, ...more });
        return body.errors.map(({ path }: { path: string }) => path);
      };
      const person = sender.someone();
      expect(await pathsOf({ til: '2026-12-01' }, { person })).toEqual(['til']);
      expect(await pathsOf({}, { person, skjedde: '2036-01-01T00:00:00Z' })).toEqual(['skjedde']);
      expect(await pathsOf({}, {})).toEqual(['person']);
      expect(await pathsOf({}, { person: { identitetsnummer: '1' } })).toEqual(['person.identitetsnummer']);
      expect(await pathsOf({ need: 1 }, { person })).toEqual(['need']);
    });

    const unsigned = (claims: object) =>
      `Bearer ${[{ alg: 'none', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

    test('lets nobody in without a good token of its own agency', async () => {
      const good = JSON.stringify(sender.anEvent(BoligOrdnet));
      const { stranger, self } = senders[etat];
      const claims = { iss: 'https://maskinporten.example', aud: 'overgang', exp: 4e9, iat: 1, scope: 'overgang:meld' };
      const codeWith = async (authorization: string) => (await send(good, authorization)).code;
      expect(await codeWith('')).toBe('token-mangler');
      expect(await codeWith(unsigned(claims))).toBe('token-ugyldig');
      expect(await codeWith(`Bearer ${await door.token(self, { ttl: -60 })}`)).toBe('token-utlopt');
      expect(await codeWith(`Bearer ${await door.token(stranger)}`)).toBe('feil-etat');
      expect(await codeWith(`Bearer ${await door.token(self, { scopes: ['overgang:varsler'] })}`)).toBe(
        'mangler-tilgang',
      );
      expect(await codeWith(`Bearer ${await door.token('drift', { scopes: ['overgang:meld'] })}`)).toBe('feil-etat');
    });

    test('lets nobody tell for an organisation that is not its own', async () => {
      const { organisation } = door.callerOf(senders[etat].peer);
      const event = sender.anEvent(AnsvarsgruppeHoldt, { source: `urn:orgnr:${organisation}` });
      expect((await send(JSON.stringify(event))).code).toBe('annen-organisasjon');
    });
  });
};
