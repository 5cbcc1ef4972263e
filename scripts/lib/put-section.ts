import { readFile, writeFile } from 'node:fs/promises';

/** A page that commands write: a head, and sections that each begin with '## ' and a name. */
export interface WrittenPage {
  readonly file: string;
  /** What stands on top, whatever the file says now. */
  readonly head: string;
  /** The names of its sections, in order; another one that the file has is dropped. */
  readonly order: readonly string[];
}

/** The sections of a page by name, as they stand; none when there is no file yet. */
export const readSections = async (file: string): Promise<Map<string, string>> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const sections = text.split(/^(?=## )/m).slice(1);
  return new Map(sections.map((section) => [section.slice(3, section.indexOf('\n')), section.trimEnd()]));
};

/** Puts one section, given without its heading, in place of its former text. The others stay as they are. */
export const putSection = async ({ file, head, order }: WrittenPage, name: string, text: string): Promise<void> => {
  const sections = await readSections(file);
  sections.set(name, `## ${name}\n\n${text.trim()}`);
  const inOrder = order.flatMap((each) => sections.get(each) ?? []);
  await writeFile(file, `${[head.trimEnd(), ...inOrder].join('\n\n')}\n`);
};
