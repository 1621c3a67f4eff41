/** How many rows an import brings: three entries of an expense each, as an accounting office hands them out. */
export const ROWS = 100_000;

const HEADER = "Référence;N° action;Objet;Tiers;Étape;Date;Montant;Pièce";
const STAGES = ["Engagé", "Mandaté", "Payé"] as const;

/** A file in French of expenses nobody knows yet, over the ten actions of the contract. */
export function expensesFile(actions: readonly number[], rows = ROWS): Buffer {
  const lines = Array.from({ length: rows }, (_, rank) => {
    const expense = Math.floor(rank / STAGES.length);
    const stage = STAGES[rank % STAGES.length];
    const day = String((expense % 27) + 1).padStart(2, "0");
    const month = String((rank % STAGES.length) + 2).padStart(2, "0");
    const euros = `${(expense % 90) + 10}\u202f${String(expense % 1000).padStart(3, "0")},${String(expense % 100).padStart(2, "0")}`;
    const action = actions[expense % actions.length];
    return `BC-${expense};${action};Fourniture n° ${expense};Entreprise ${expense % 400};${stage};${day}/${month}/2021;${euros};P-${rank}`;
  });
  return Buffer.from(`\ufeff${[HEADER, ...lines].join("\r\n")}\r\n`);
}
