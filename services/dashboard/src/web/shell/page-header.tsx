import { scopes } from '@overgang/contracts';
import { PageLink } from '../navigation/page-link.tsx';
import type { Route } from '../view/route-of-path.ts';
import { useMe } from './me-context.tsx';
import { PersonaMenu } from './persona-menu.tsx';

interface PageInMenu {
  readonly kinds: readonly Route['kind'][];
  readonly href: string;
  readonly label: string;
  /** Only for whoever has it. */
  readonly scope?: string;
}

const pages: readonly PageInMenu[] = [
  { kinds: ['worklist', 'transition'], href: '/', label: 'Arbeidsliste' },
  { kinds: ['unmatched'], href: '/ukoblet', label: 'Ukoblede hendelser' },
  { kinds: ['rules'], href: '/regler', label: 'Regler' },
  { kinds: ['agreements', 'agreement', 'new-agreement'], href: '/avtaler', label: 'Avtaler' },
  { kinds: ['senders'], href: '/avsendere', label: 'Avsendere', scope: scopes.drift },
];

const isOn = (kinds: readonly Route['kind'][], route: Route): boolean => kinds.includes(route.kind);

/** The name of the system, its pages, and whose board this is. */
export const PageHeader = ({ route }: { readonly route: Route }) => {
  const me = useMe();
  const shown = pages.filter(({ scope }) => scope === undefined || me.kan.includes(scope));
  return (
    <header className="page-header">
      <PageLink href="/" className="brand">
        Overgang
      </PageLink>
      <nav aria-label="Sider">
        <ul>
          {shown.map(({ kinds, href, label }) => (
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
