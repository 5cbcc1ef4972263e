import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Clock } from '@overgang/service-runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionSeal } from './seal-session.ts';
import type { SignIn, Viewer } from './sign-in.ts';

const hours = 3_600_000;
const sessionLength = 9 * hours; // one working day

/** What sessions are made of. */
export interface SessionParts {
  readonly seal: SessionSeal;
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** The page is served over https, so the cookie must be too. */
  readonly secure: boolean;
}

/** Who sits behind a browser. The browser holds a sealed cookie that no script can read, and nothing else. */
export interface Sessions {
  readonly viewerOf: (request: FastifyRequest) => Viewer | undefined;
  readonly start: (reply: FastifyReply, viewer: Viewer) => void;
  readonly end: (reply: FastifyReply) => void;
}

/** Opens the sessions. There is no store: the cookie is the session, so any copy of the dashboard can answer. */
export const openSessions = ({ seal, signIn, clock, secure }: SessionParts): Sessions => {
  // A browser takes a cookie of this name over https only, and from this very host.
  const cookieName = secure ? '__Host-overgang-okt' : 'overgang-okt';
  const options: CookieSerializeOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  return {
    viewerOf: (request) => {
      const cookie = request.cookies[cookieName];
      const session = cookie === undefined ? undefined : seal.open(cookie, clock.now());
      return session === undefined ? undefined : signIn.viewer(session.viewerId);
    },
    start: (reply, viewer) => {
      const until = clock.now().getTime() + sessionLength;
      const sealed = seal.seal({ viewerId: viewer.id, until });
      void reply.setCookie(cookieName, sealed, { ...options, maxAge: sessionLength / 1000 });
    },
    end: (reply) => void reply.clearCookie(cookieName, options),
  };
};
