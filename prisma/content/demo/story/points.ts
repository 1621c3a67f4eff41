/** What a pilot adds to a météo to make it a whole point. `session` is the number of the COPIL a decision is asked of. */
export type PointStory = {
  progress: number;
  done?: string;
  upcoming?: string;
  difficulties?: string;
  asked?: { decision: string; session: number | null };
};

/** By action and by day of the declaration they complete. */
export const POINTS: Readonly<Record<string, PointStory>> = {
  "1:2021-06-07": {
    progress: 70,
    done: "Atelier réceptionné, réserve levée, deux machines en service.",
    upcoming: "Ouverture de l’atelier pilote aux PME le 30 juin.",
  },
  "2:2021-03-22": { progress: 35, done: "Semaine d’essai tenue, vélos cargos prêtés." },
  "2:2021-06-03": {
    progress: 40,
    done: "Cahier des charges du site d’essai remis à la commission.",
    upcoming: "Choix du maître d’œuvre, puis travaux du site d’essai.",
    difficulties: "La plateforme de données a quatre mois de retard.",
  },
  "3:2021-05-17": {
    progress: 45,
    done: "Avenant au marché du lot 2 notifié.",
    upcoming: "Livraison de la charpente, puis levage.",
  },
  "3:2021-06-12": {
    progress: 52,
    done: "Fondations du lot 1 soldées ; voirie provisoire ouverte ; troisième situation de la charpente mandatée.",
    upcoming: "Livraison de la charpente le 30 juin, levage en juillet, clos et couvert le 5 novembre.",
    difficulties: "L’aciérie n’a livré ni les fermes ni les contreventements à la date du marché.",
    asked: { decision: "Pénalités du lot 2 : les appliquer ou les suspendre", session: 6 },
  },
  "5:2021-03-08": { progress: 38, done: "Fondations achevées, cavité comblée." },
  "5:2021-06-08": {
    progress: 46,
    done: "Élévations du rez-de-chaussée terminées.",
    upcoming: "Hors d’eau, hors d’air le 15 septembre.",
    difficulties: "Le prix des métaux monte depuis mars.",
  },
  "9:2021-05-28": {
    progress: 20,
    done: "Projet de convention relu par les deux parties.",
    upcoming: "Commande des échangeurs dès la signature.",
    difficulties: "Le gestionnaire du réseau attend le partage du coût du raccordement.",
    asked: { decision: "Partage du coût du raccordement entre l’agglomération et l’industriel", session: 6 },
  },
  "10:2021-05-25": { progress: 60, done: "Montage de la ligne d’assemblage aux trois quarts." },
};
