import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A key of the ring: 32 bytes, and the name that is stored beside what it sealed. */
export interface SealingKey {
  readonly kid: string;
  readonly key: Uint8Array;
}

/** Bytes that only the key named `kid` opens. */
export interface Sealed {
  readonly kid: string;
  readonly bytes: Uint8Array;
}

/** Which field of which row a text belongs to. It is sealed in, so that nothing can be moved to another row or field. */
export interface Place {
  readonly personRef: string;
  readonly field: 'number' | 'name';
}

/** Seals with the first key of the ring and opens with any of them. */
export interface Sealing {
  readonly currentKid: string;
  readonly kids: readonly string[];
  readonly seal: (text: string, place: Place) => Sealed;
  readonly open: (sealed: Sealed, place: Place) => string;
}

const messages = {
  'sealing-key-missing': 'The key ring lacks the key that sealed this',
  'seal-broken': 'The sealed bytes were changed, moved, or sealed with another key of the same name',
} as const;

/** A row cannot be opened. Somebody must look: the ring is incomplete, or the database was tampered with. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: keyof typeof messages;
  readonly retriable = false;
  readonly kid: string;

  constructor(code: keyof typeof messages, kid: string) {
    super(messages[code]);
    this.code = code;
    this.kid = kid;
  }
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

const associated = ({ personRef, field }: Place): Buffer => Buffer.from(`${personRef} ${field}`);

const sealWith = ({ kid, key }: SealingKey, text: string, place: Place): Sealed => {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(associated(place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { kid, bytes: Buffer.concat([iv, cipher.getAuthTag(), ciphertext]) };
};

const openWith = ({ kid, key }: SealingKey, bytes: Uint8Array, place: Place): string => {
  const tag = bytes.subarray(ivLength, ivLength + tagLength);
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
      .setAAD(associated(place))
      .setAuthTag(tag);
    const text = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    throw new SealError('seal-broken', kid);
  }
};

/** Opens the key ring. The first key seals; the others only open what was sealed before the last change of keys. */
export const openSealing = (ring: readonly [SealingKey, ...SealingKey[]]): Sealing => {
  const [current] = ring;
  const byKid = new Map(ring.map((key) => [key.kid, key]));
  return {
    currentKid: current.kid,
    kids: [...byKid.keys()],
    seal: (text, place) => sealWith(current, text, place),
    open: ({ kid, bytes }, place) => {
      const key = byKid.get(kid);
      if (key === undefined) throw new SealError('sealing-key-missing', kid);
      return openWith(key, bytes, place);
    },
  };
};

/** The number as it is looked up: an HMAC-SHA-256 in hexadecimal digits, which nobody turns back without the key. */
export const lookupOf = (key: Uint8Array, number: string): string =>
  createHmac('sha256', key).update(number).digest('hex');
