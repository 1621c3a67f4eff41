const LA_POSTE = "356000000";

/**
 * Whether 14 figures can be a SIRET: the Luhn sum of all of them, and of the SIREN they begin with, is a multiple of ten. The
 * establishments of La Poste, more than the key could tell apart, have plain sums that are multiples of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (text.startsWith(LA_POSTE) && plainSum(text) % 5 === 0) return true;
  return luhnSum(text) % 10 === 0 && luhnSum(text.slice(0, 9)) % 10 === 0;
}

/** « 200 066 918 00010 »: the SIREN by threes, then the establishment. */
export function siretInWords(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1\u202f$2\u202f$3\u202f$4");
}

function luhnSum(figures: string): number {
  return [...figures].reverse().reduce((sum, figure, rank) => {
    const weighed = Number(figure) * (rank % 2 === 0 ? 1 : 2);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
}

function plainSum(figures: string): number {
  return [...figures].reduce((sum, figure) => sum + Number(figure), 0);
}
