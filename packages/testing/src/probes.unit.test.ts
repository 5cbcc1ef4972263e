import { isOrgnr, Kommunenummer, OppholdId, PersonRef } from '@overgang/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryDato,
  arbitraryInstant,
  arbitraryKommunenummer,
  arbitraryOrgnr,
  arbitraryPersonRef,
  arbitraryStayId,
  eventually,
  fakeClock,
  givenFor,
} from './index.ts';

describe('eventually', () => {
  it('asks until the probe neither throws nor says false', async () => {
    let asked = 0;
    const answer = await eventually(() => {
      asked += 1;
      if (asked === 1) throw new Error('not yet');
      return asked < 3 ? (false as const) : 'there';
    });
    expect([answer, asked]).toEqual(['there', 3]);
  });

  it('throws what the probe threw last when time is up', async () => {
    const never = () => Promise.reject(new Error('still not'));
    await expect(eventually(never, { within: 30, every: 5 })).rejects.toThrow('still not');
  });
});

describe('the fake clock', () => {
  it('stands still, moves on order, and tells those who listen', () => {
    const clock = fakeClock('2026-11-23T08:00:00Z');
    const heard: string[] = [];
    const stop = clock.onJump(() => heard.push(clock.now().toISOString()));
    clock.advance(60_000);
    clock.set('2026-01-01T00:00:00Z');
    stop();
    clock.advance(1);
    expect(heard).toEqual(['2026-11-23T08:01:00.000Z', '2026-01-01T00:00:00.000Z']);
  });
});

describe('given, when, then', () => {
  const given = givenFor<number, number, number, 'negative'>({
    initialState: 0,
    evolve: (sum, event) => sum + event,
    decide: (command, sum) =>
      sum + command < 0
        ? { kind: 'refused', refusal: 'negative' }
        : { kind: 'accepted', events: command === 0 ? [] : [command] },
  });

  it('says what a decider gives, or that it refuses', () => {
    given(1, 2).when(-3).gives(-3);
    given().when(0).gives();
    given(1).when(-2).isRefused('negative');
    expect(() => given().when(1).gives(2)).toThrow();
    expect(() => given().when(1).isRefused('negative')).toThrow();
  });
});

describe('arbitraries', () => {
  it('give what the contracts take', () => {
    const all = fc.record({
      orgnr: arbitraryOrgnr(),
      kommune: arbitraryKommunenummer(),
      dato: arbitraryDato(),
      at: arbitraryInstant(),
      person: arbitraryPersonRef(),
      stay: arbitraryStayId(),
    });
    fc.assert(
      fc.property(all, ({ orgnr, kommune, dato, at, person, stay }) => {
        expect(isOrgnr(orgnr)).toBe(true);
        expect(Kommunenummer.parse(kommune)).toBe(kommune);
        expect(PersonRef.parse(person)).toBe(person);
        expect(OppholdId.parse(stay)).toBe(stay);
        expect(new Date(dato).toISOString().slice(0, 10)).toBe(dato);
        expect(new Date(at).toISOString()).toBe(at);
      }),
    );
  });
});
