import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What the cookie holds: who, and until when (milliseconds since 1970). No token and nothing about any person on the board. */
export const Session = z.strictObject({ viewerId: z.string(), until: z.int() });
export type Session = z.output<typeof Session>;

/** Seals sessions into cookies and opens them again. */
export interface SessionSeal {
  readonly seal: (session: Session) => string;
  /** Undefined for what was not sealed with this key, is damaged or has run out at `now`. */
  readonly open: (sealed: string, now: Date) => Session | undefined;
}

const nonceLength = 12;
const tagLength = 16;

const unsealed = (key: Buffer, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  return JSON.parse(text.toString());
};

/** Seals with AES-256-GCM under a key made of the secret, which is at least 32 characters of chance. */
export const openSessionSeal = (secret: string): SessionSeal => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'overgang dashboard session', 32));
  return {
    seal: (session) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      const text = Buffer.concat([cipher.update(JSON.stringify(session)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (sealed, now) => {
      try {
        const session = Session.parse(unsealed(key, sealed));
        return session.until > now.getTime() ? session : undefined;
      } catch {
        return undefined; // forged, damaged, or sealed with a key that has been replaced: all mean 'nobody'
      }
    },
  };
};
