import { DatabaseError } from '@overgang/database';
import { BusError, type BusErrorCode } from '../bus-error.ts';

/** What the database answered, in the bus's words. */
export const toBusError = (thrown: unknown): BusError => {
  if (thrown instanceof BusError) return thrown;
  if (!(thrown instanceof DatabaseError)) return new BusError('failed', 'The bus failed.', { cause: thrown });
  return new BusError(codeOf(thrown), `The bus's database: ${thrown.message}`, { cause: thrown });
};

const codeOf = ({ code, retriable, sqlState }: DatabaseError): BusErrorCode => {
  if (retriable) return 'unavailable';
  if (code === 'closed') return 'closed';
  if (code === 'bad-value') return 'invalid-record';
  return sqlState === '42501' || sqlState?.startsWith('28') ? 'not-allowed' : 'failed';
};
