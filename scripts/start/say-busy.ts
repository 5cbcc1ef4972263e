import type { StartArguments } from './arguments.ts';

/** Says which ports are taken, and the way out. */
export const sayBusy = (busy: readonly number[], { port, processes }: StartArguments): void => {
  const another = port + 100 <= 65_500 ? port + 100 : 4000;
  console.error(
    `Somebody already listens at port ${busy.join(', ')}. Overgang needs ${processes === 'kafka' ? 'ten' : 'nine'} ports in a row from ${port}.\n` +
      `Is another copy running? Stop it, or start this one elsewhere:\n\n` +
      `  npm start -- --port ${another} --data .overgang-${another}`,
  );
};
