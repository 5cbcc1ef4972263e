import { randomBytes } from 'node:crypto';
import { Orgnr } from '@overgang/contracts';
import { someSyntheticNumbers } from '@overgang/person-ref';
import { migrations } from '../src/app.ts';
import type { Question } from '../src/domain/question.ts';
import { openSealing, type SealingKey } from '../src/storage/sealing.ts';
import type { Vault } from '../src/storage/vault.ts';

export const schema = { schema: 'person_registry', migrations };

export const clinic = Orgnr.parse('974633191');
export const office = Orgnr.parse('889640782');
export const now = '2026-11-23T08:00:00.000Z';

export const aKey = (kid: string): SealingKey => ({ kid, key: randomBytes(32) });

export const aVault = (...ring: readonly [SealingKey, ...SealingKey[]]): Vault => ({
  lookupKey: randomBytes(32),
  sealing: openSealing(ring.length === 0 ? [aKey('k1')] : ring),
});

export const someNumbers = (count: number, seed = 1): readonly string[] =>
  someSyntheticNumbers(seed, count).map((number) => number.disclose());

export const aQuestion = (number: string, more: Partial<Question> = {}): Question => ({
  number,
  organisation: clinic,
  name: undefined,
  ...more,
});
