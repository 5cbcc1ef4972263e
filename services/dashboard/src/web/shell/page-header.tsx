import { PageLink } from '../navigation/page-link.tsx';
import type { Route } from '../view/route-of-path.ts';
import { useMe } from './me-context.tsx';
import { PersonaMenu } from './persona-menu.tsx';

const pages = [
  { kinds: ['worklist', 'transition'], href: '/', label: 'Arbeidsliste' },
  { kinds: ['unmatched'], href: '/ukoblet', label: 'Ukoblede hendelser' },
  { kinds: ['rules'], href: '/regler', label: 'Regler' },
] as const satisfies readonly { kinds: readonly Route['kind'][]; href: string; label: string }[];

const isOn = (kinds: readonly Route['kind'][], route: Route): boolean => kinds.includes(route.kind);

/** The name of the system, its pages, and whose board this is. */
export const PageHeader = ({ route }: { readonly route: Route }) => {
  const me = useMe();
  return (
    <header className="page-header">
      <PageLink href="/" className="brand">
        Overgang
      </PageLink>
      <nav aria-label="Sider">
        <ul>
          {pages.map(({ kinds, href, label }) => (
            <li key={href}>
              <PageLink href={href} aria-current={isOn(kinds, route) ? 'page' : undefined}>
                {label}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      {me.demo ? <PersonaMenu me={me} /> : <span className="whose">{me.navn}</span>}
    </header>
  );
};
