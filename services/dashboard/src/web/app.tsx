import { Provider } from '@navikt/ds-react';
import type { Meg } from '../contract/session.ts';
import { AgreementPage } from './agreements/agreement-page.tsx';
import { AgreementsPage } from './agreements/agreements-page.tsx';
import { NewAgreementPage } from './agreements/new-agreement-page.tsx';
import { readMe } from './api/read-board.ts';
import { useAnswer } from './api/use-answer.ts';
import { FailureBox } from './components/failure-box.tsx';
import { LiveProvider } from './live/live-context.tsx';
import { usePlace } from './navigation/location.ts';
import { usePageFocus } from './navigation/use-page-focus.ts';
import { RulesPage } from './rules/rules-page.tsx';
import { SendersPage } from './senders/senders-page.tsx';
import { DemoBox } from './shell/demo-box.tsx';
import { Help } from './shell/help.tsx';
import { MeContext } from './shell/me-context.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageHeader } from './shell/page-header.tsx';
import { UnmatchedPage } from './unmatched/unmatched-page.tsx';
import { type Route, routeOfPath } from './view/route-of-path.ts';
import { WorklistPage } from './worklist/worklist-page.tsx';

const Page = ({ route, search }: { readonly route: Route; readonly search: string }) => {
  switch (route.kind) {
    case 'worklist':
      return <WorklistPage search={search} />;
    case 'transition':
      return <WorklistPage search={search} openId={route.transitionId} />;
    case 'unmatched':
      return <UnmatchedPage />;
    case 'rules':
      return <RulesPage />;
    case 'agreements':
      return <AgreementsPage />;
    case 'agreement':
      return <AgreementPage key={route.agreementId} agreementId={route.agreementId} />;
    case 'new-agreement':
      return <NewAgreementPage />;
    case 'senders':
      return <SendersPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
};

const SignedIn = ({ me }: { readonly me: Meg }) => {
  const { path, search } = usePlace();
  const route = routeOfPath(path);
  usePageFocus(route.kind === 'transition' ? 'worklist' : route.kind);
  return (
    <LiveProvider>
      <MeContext value={me}>
        <a href="#main" className="skip-link">
          Hopp til innholdet
        </a>
        <PageHeader route={route} />
        {me.demo && <DemoBox />}
        <main id="main" tabIndex={-1}>
          <Page route={route} search={search} />
        </main>
        <Help />
      </MeContext>
    </LiveProvider>
  );
};

/** The whole page: finds out who looks, then which page they asked for. */
export const App = () => {
  const [asked, again] = useAnswer(readMe);
  return (
    <Provider>
      {asked.kind === 'waiting' && <p className="only-heard">Henter tavla</p>}
      {asked.kind === 'failure' && (
        <main>
          <h1 className="page-title">Overgang</h1>
          <FailureBox failure={asked.failure} again={again} />
        </main>
      )}
      {asked.kind === 'answer' && <SignedIn me={asked.value} />}
    </Provider>
  );
};
