/** A line that shows how far long work has come: redrawn on a terminal, once in a while elsewhere. */
export interface ProgressBar {
  readonly show: (done: number, of: number) => void;
  readonly end: (words: string) => void;
}

const width = 28;
const everyMs = 100;

/** Opens a bar with a label. Nothing is written before the first `show`. */
export const openProgressBar = (label: string, out: NodeJS.WriteStream = process.stdout): ProgressBar => {
  let shownAt = 0;
  return {
    show: (done, of) => {
      const now = performance.now();
      if (!out.isTTY || (now - shownAt < everyMs && done < of)) return;
      shownAt = now;
      const filled = of === 0 ? width : Math.round((done / of) * width);
      out.write(`\r\u001b[K${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${of}`);
    },
    end: (words) => {
      out.write(`${out.isTTY ? '\r\u001b[K' : ''}${words}\n`);
    },
  };
};
