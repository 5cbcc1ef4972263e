import { useState } from 'react';
import { readRules } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { goTo } from '../navigation/location.ts';
import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { useMe } from '../shell/me-context.tsx';
import { emptyDraft } from '../view/agreement-draft.ts';
import { pathOfAgreement } from '../view/route-of-path.ts';
import { AgreementForm } from './agreement-form.tsx';
import { useMayChange } from './use-may-change.ts';

/** `crypto.randomUUID` is there on https and localhost only. */
const newId = (): string =>
  `avtale-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** Makes an agreement. */
export const NewAgreementPage = () => {
  useTitle('Ny avtale');
  const [agreementId] = useState(newId);
  const [asked, again] = useAnswer(readRules);
  const mayChange = useMayChange();
  const me = useMe();
  return (
    <>
      <p className="way-back">
        <PageLink href="/avtaler">Alle avtaler</PageLink>
      </p>
      <h1 className="page-title" tabIndex={-1}>
        Ny avtale
      </h1>
      {!mayChange && <p>Du kan ikke lage avtaler. Det kan bare koordinerende enhet i kommunen.</p>}
      {mayChange && asked.kind === 'waiting' && <p role="status">Henter reglene …</p>}
      {mayChange && asked.kind === 'failure' && <FailureBox failure={asked.failure} again={again} />}
      {mayChange && asked.kind === 'answer' && (
        <AgreementForm
          agreementId={agreementId}
          version={0}
          begin={emptyDraft(me.kommuner[0]?.kommune ?? '')}
          rules={asked.value.rader}
          done={() => goTo(pathOfAgreement(agreementId))}
          cancel={() => goTo('/avtaler')}
        />
      )}
    </>
  );
};
