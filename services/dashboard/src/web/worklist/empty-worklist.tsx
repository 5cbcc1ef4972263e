import { PageLink } from '../navigation/page-link.tsx';

/** Says that there is nothing to see, and what to do about it. */
export const EmptyWorklist = ({ isFiltered }: { readonly isFiltered: boolean }) => (
  <div className="empty">
    <p className="empty-title">
      {isFiltered ? 'Ingen overganger passer til filtrene' : 'Ingen er på vei ut akkurat nå'}
    </p>
    {isFiltered ? (
      <PageLink href="/">Vis alle</PageLink>
    ) : (
      <p>Når en klinikk eller et fengsel melder en dato, kommer den hit av seg selv.</p>
    )}
  </div>
);
