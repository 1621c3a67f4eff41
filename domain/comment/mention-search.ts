import type { Mentionable } from "./mentionable";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose name has a word that begins as what is typed, accents and capitals aside; the best known first as given. */
export function mentionsLike<Named extends Mentionable>(typed: string, among: readonly Named[], most: number): Named[] {
  const sought = plain(typed.trim());
  const isSought = ({ name }: Named) => {
    const found = plain(name);
    return found.startsWith(sought) || found.split(/[\s'’-]+/).some((word) => word.startsWith(sought));
  };
  return among.filter(isSought).slice(0, most);
}
