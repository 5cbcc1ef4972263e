import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    overgangTestDatabaseUrl: string;
  }
}
