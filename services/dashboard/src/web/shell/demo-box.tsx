import { XMarkIcon } from '@navikt/aksel-icons';
import { Button, CopyButton } from '@navikt/ds-react';
import { useState } from 'react';
import { readDemo } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';

const closedKey = 'overgang-demo-box-closed';

const wasClosed = (): boolean => {
  try {
    return window.localStorage.getItem(closedKey) === 'yes';
  } catch {
    return false; // a browser that keeps nothing
  }
};

const keepClosed = (): void => {
  try {
    window.localStorage.setItem(closedKey, 'yes');
  } catch {
    // then it comes back at the next visit
  }
};

/** What a visitor to the demonstration can try: a command, and what it will do. Closed for good when it is closed. */
export const DemoBox = () => {
  const [isClosed, setIsClosed] = useState(wasClosed);
  const [asked] = useAnswer(readDemo);
  const trial = asked.kind === 'answer' ? asked.value.proving : undefined;
  if (isClosed || trial === undefined) return null;
  const close = (): void => {
    keepClosed();
    setIsClosed(true);
  };
  return (
    <aside className="demo-box" aria-label="Prøv selv">
      <p>
        <strong>Dette er en demonstrasjon med oppdiktede personer.</strong> {trial.forklaring}
      </p>
      <div className="demo-command">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long command scrolls, and keys must be able to scroll it */}
        <section tabIndex={0} aria-label="Kommando">
          <code>{trial.kommando}</code>
        </section>
        <CopyButton size="small" copyText={trial.kommando} text="Kopier" activeText="Kopiert" />
      </div>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        className="demo-close"
        icon={<XMarkIcon title="Lukk" />}
        onClick={close}
      />
    </aside>
  );
};
