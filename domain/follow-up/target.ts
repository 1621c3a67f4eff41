/** Where something is done or told, before its address is written: the territory, or one of its actions. */
export type Target = {
  action: number | null;
  /** After the slug, or after the number of the action: « /financement ». */
  section: string;
  query: Readonly<Record<string, string>>;
  /** The part of the page. */
  anchor?: string;
};

export function onAction(action: number, query: Target["query"] = {}, section = ""): Target {
  return { action, section, query };
}

export function onTerritory(section: string, query: Target["query"] = {}): Target {
  return { action: null, section, query };
}

/** What follows the slug of the territory: « /actions/3/financement ». */
export function targetPath({ action, section }: Pick<Target, "action" | "section">): string {
  return action === null ? section : `/actions/${action}${section}`;
}

/** The whole address on the site, as it is read today. */
export function targetAddress(slug: string, target: Target): string {
  const query = new URLSearchParams(target.query).toString();
  const anchor = target.anchor ? `#${target.anchor}` : "";
  return `/territoires/${slug}${targetPath(target)}${query && `?${query}`}${anchor}`;
}
