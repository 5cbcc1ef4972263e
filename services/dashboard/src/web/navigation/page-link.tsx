import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { goTo } from './location.ts';

const opensElsewhere = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;

/** A link to another address of this page: without a reload, and still a link to every key and menu of the browser. */
export const PageLink = ({
  href,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      if (opensElsewhere(event)) return;
      event.preventDefault();
      goTo(href);
    }}
  >
    {children}
  </a>
);
