/** Says a table element's own role aloud: some browsers forget it when the rows are laid out as cards. */
export const tableRole = (role: 'table' | 'rowgroup' | 'row' | 'cell' | 'columnheader' | 'rowheader') => ({ role });
