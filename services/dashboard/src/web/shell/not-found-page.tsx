import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';

/** There is no such page. */
export const NotFoundPage = () => {
  useTitle('Fant ikke siden');
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Vi fant ikke siden
      </h1>
      <p>
        Adressen kan være feil, eller siden kan være flyttet. <PageLink href="/">Gå til arbeidslisten</PageLink>
      </p>
    </>
  );
};
