import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { aFundedLine } from "@/test-support/funding-lines";
import { isMasked, MASKED } from "../access/shared-amount";
import type { FundedContributor } from "../funding/shared-funding";
import { ZERO } from "../shared/money";
import { catalogue, DATASETS } from "./catalogue";
import { actionRows, totalRows } from "./contract-datasets";
import { tableSchema } from "./data-field";
import { type OpenContract, openAid } from "./open-contract";
import { aidHeadline, openDescription, openHeadline } from "./open-headline";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const aided = (carrier: string, received: number, hidden = true): FundedContributor => ({
  carrier,
  hidden,
  reads: false,
  totals: {
    paid: euro(received),
    invoiced: euro(received),
    committed: euro(received),
    programmed: null,
    forecast: null,
  },
  files: [
    {
      ...aFundedLine({ received: euro(received), contracted: euro(received * 2) }),
      actionId: carrier,
      movements: [],
      firstClaimedOn: null,
      firstReceivedOn: null,
      unpaidSince: null,
    },
  ],
});

test("aid of three carriers is told to the nearest 0.1 M€; of two, or of one that weighs more than 85 %, it is not", () => {
  const three = [aided("a", 1_012_345), aided("b", 1_000_000), aided("c", 1_000_000)];
  expect(openAid(three).aidReceived).toEqual({ amount: euro(3_000_000), rounded: true });
  expect(openAid(three.slice(0, 2)).aidReceived).toEqual(MASKED);
  expect(openAid([aided("a", 9_000_000), aided("b", 700_000), aided("c", 700_000)]).aidReceived).toEqual(MASKED);
});

test("the grants of an open action may be taken away from the total: what is left must hold by itself", () => {
  const one = [aided("a", 1_000_000), aided("b", 1_000_000), aided("c", 1_000_000), aided("d", 1_000_000, false)];
  expect(isMasked(openAid(one).aidReceived)).toBe(false);
  const two = [aided("a", 1_000_000), aided("b", 1_000_000), aided("c", 1_000_000, false)];
  expect(openAid(two)).toEqual({ aidContracted: MASKED, aidReceived: MASKED });
  const all = ["a", "b", "c"].map((carrier) => aided(carrier, 1_012_345, false));
  expect(openAid(all).aidReceived, "never to the cent").toEqual({ amount: euro(3_000_000), rounded: true });
});

const claim = {
  author: "Préfecture",
  shortAuthor: "préfet",
  wording: "près de 30 M€",
  document: "Communiqué",
  statedOn: day("2019-12-09"),
  perimeter: "TOTAL_INVESTMENT" as const,
};
const low = { ...claim, amount: euro(30_000_000) };
const high = { ...claim, author: "Agglomération", amount: euro(40_000_000) };

const anOpenContract = (given: Partial<OpenContract> = {}): OpenContract => ({
  territory: {
    slug: "ales",
    name: "Bassin d’Alès",
    shortName: "Alès",
    regionName: "Occitanie",
    regionCode: "76",
    isDemo: false,
  },
  contract: { title: "Contrat d’Alès", signedOn: day("2019-12-09"), endsOn: day("2022-12-09"), pilots: [] },
  band: { low, high, claims: [low, high] },
  actions: [
    { number: 1, title: "Une", carrier: "Porteur", place: null, reached: 2, total: 3, totals: null, status: null },
    {
      number: 2,
      title: "Deux",
      carrier: "Porteur",
      place: "Alès",
      reached: 1,
      total: 2,
      totals: { paid: euro(10.5), invoiced: euro(20), committed: euro(30), programmed: null, forecast: null },
      status: { status: "LATE", sentence: "En attente." },
    },
  ],
  milestones: { reached: 3, total: 5 },
  totals: {
    paid: MASKED,
    invoiced: MASKED,
    committed: { amount: ZERO, rounded: false },
    programmed: { amount: null, rounded: false },
    forecast: { amount: euro(34_400_000), rounded: true },
    accounting: "MIXED",
    mixedTaxBasis: false,
  },
  aid: { aidContracted: { amount: euro(11_300_000), rounded: true }, aidReceived: MASKED },
  asOf: day("2021-06-15"),
  publishedAt: new Date("2021-06-01T10:00:00Z"),
  changedAt: null,
  ...given,
});

test("the title tells milestones, then what may be told of money, and never the middle of a band", () => {
  expect(plain(openHeadline(anOpenContract()))).toBe("3 jalons atteints sur 5 ; 30 à 40 M€ annoncés");
  const totals = { ...anOpenContract().totals, paid: { amount: euro(14_000_000), rounded: true } };
  expect(plain(openHeadline(anOpenContract({ totals })))).toBe(
    "3 jalons atteints sur 5 ; 14,0 M€ payés sur 30 à 40 M€ annoncés",
  );
  expect(plain(openHeadline(anOpenContract({ band: null, milestones: { reached: 0, total: 0 } })))).toBe(
    "2 actions inscrites au contrat",
  );
  expect(plain(aidHeadline(anOpenContract().aid))).toBe("11,3 M€ d’aide publique conventionnés");
  expect(plain(aidHeadline({ aidContracted: MASKED, aidReceived: MASKED }))).toBe(
    "Aide publique : totaux non communicables",
  );
  const demo = { ...anOpenContract().territory, isDemo: true };
  expect(openDescription(anOpenContract({ territory: demo }))).toMatch(/^Données de démonstration\. /);
});

test("rows hold what is public, and nothing in the place of the rest", () => {
  const [closed, open] = actionRows(anOpenContract());
  expect(closed).toMatchObject({ statut: null, phrase: null, paye: null, programme: null, mention: null });
  expect(open).toMatchObject({ statut: "En retard", phrase: "En attente.", paye: { cents: 1050 }, programme: null });
  const rows = totalRows(anOpenContract()).map(({ indicateur, montant, precision }) => [
    indicateur,
    montant,
    plain(String(precision)),
  ]);
  expect(rows).toEqual([
    ["enveloppe_annoncee", { cents: 3_000_000_000 }, "annoncé"],
    ["enveloppe_annoncee", { cents: 4_000_000_000 }, "annoncé"],
    ["programme", null, "inconnu"],
    ["engage", { cents: 0 }, "exact"],
    ["facture", null, "non communicable"],
    ["paye", null, "non communicable"],
    ["prevision", { cents: 3_440_000_000 }, "arrondi à 0,1 M€"],
    ["aide_conventionnee", { cents: 1_130_000_000 }, "arrondi à 0,1 M€"],
    ["aide_versee", null, "non communicable"],
  ]);
});

type Node = Record<string, unknown>;

test("the catalogue has what DCAT-AP and data.gouv.fr ask of it", () => {
  const told = {
    origin: "https://suivi.exemple.fr",
    publisher: "Agglomération",
    modified: new Date("2021-06-15T08:00:00Z"),
  };
  const node = catalogue(anOpenContract(), told) as Node;
  for (const name of ["dct:title", "dct:description", "dct:publisher", "dcat:dataset", "dct:license", "dct:language"])
    expect(node[name], name).toBeTruthy();
  const datasets = node["dcat:dataset"] as Node[];
  expect(datasets).toHaveLength(DATASETS.length);
  for (const dataset of datasets) {
    for (const name of [
      "dct:title",
      "dct:description",
      "dct:identifier",
      "dct:publisher",
      "dct:license",
      "dct:spatial",
      "dct:temporal",
      "dct:accrualPeriodicity",
      "dct:issued",
      "dct:modified",
      "dcat:keyword",
      "dcat:landingPage",
    ])
      expect(dataset[name], name).toBeTruthy();
    for (const file of dataset["dcat:distribution"] as Node[]) {
      expect(file["dcat:downloadURL"]).toEqual({
        "@id": expect.stringMatching(/^https:\/\/suivi\.exemple\.fr\/public\/ales\/donnees\/[a-z]+\.(csv|json)$/),
      });
      for (const name of ["dcat:accessURL", "dcat:mediaType", "dct:format", "dct:license", "dct:conformsTo"])
        expect(file[name], name).toBeTruthy();
    }
  }
});

test("each of our files has a Table Schema with its fields in order", () => {
  for (const dataset of DATASETS) {
    const { fields } = tableSchema(dataset) as { fields: { name: string }[] };
    expect(fields.map(({ name }) => name)).toEqual(dataset.fields.map(({ name }) => name));
  }
});
