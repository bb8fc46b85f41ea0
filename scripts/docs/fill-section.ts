/** The page with these lines between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function fillSection(page: string, name: string, lines: readonly string[]): string {
  const section = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(?=<!-- /${name} -->)`);
  if (!section.test(page)) throw new Error(`A page has no part between <!-- ${name} --> and <!-- /${name} -->.`);
  return page.replace(section, (_, mark: string) => `${mark}${lines.join('\n')}\n`);
}
