/** Puts the focus on the first field that is wrong, once the errors are on the page. */
export const focusFirstError = (among: HTMLElement | null): void => {
  requestAnimationFrame(() => among?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
