import fc from "fast-check";
import { expect, test } from "vitest";
import { day, figuresOf, line, spent, TODAY } from "@/test-support/facts";
import { aFile, files as someFiles, step } from "@/test-support/funding-files";
import { contractFigures } from "../contract/contract-figures";
import type { FundingFile } from "../funding/funding-file";
import { isPublicAid } from "../funding/funding-line";
import { fundingSums } from "../funding/funding-sums";
import { explainAction } from "./action-explanation";
import { explainContract } from "./contract-explanation";
import type { Explanation } from "./explanation";
import { FUNDING_FIGURES, type FundingFigure } from "./funding-sums";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const SIGNED = { title: "Contrat de test", signedOn: day("2019-12-09") };

const FIRST = figuresOf({ id: "a", number: 1, title: "Première", planLines: [line("2021-05", 1000)] });
const SECOND = figuresOf({ id: "b", number: 2, title: "Deuxième", planLines: [line("2021-05", 500)] });

const region = aFile({
  actionId: "a",
  moves: [step("REQUESTED", "2020-03-01", 400), step("CONTRACTED", "2020-09-01", 300)],
  claims: [["2021-02", 120]],
  receipts: [["2021-04", 90]],
});
const refused = aFile({
  actionId: "a",
  funder: "FEDER",
  moves: [step("REQUESTED", "2020-03-01", 200), step("REFUSED", "2020-09-01")],
});
const own = aFile({
  actionId: "a",
  funder: "Porteur",
  kind: "OWN_FUNDS",
  funderKind: "COMPANY",
  scheme: "OWN_FUNDS",
  moves: [step("CONTRACTED", "2020-03-01", 600)],
});
const state = aFile({
  actionId: "b",
  funder: "État",
  funderKind: "STATE",
  moves: [step("GRANTED", "2020-03-01", 250)],
});
const FILES = [region, refused, own, state];

const ofAction = (figure: FundingFigure, action = FIRST, files: readonly FundingFile[] = FILES) =>
  explainAction(figure, {
    ...{ action, asOf: TODAY, contract: SIGNED, ledger: null },
    files: files.filter(({ actionId }) => actionId === action.id),
  });

const ofContract = (figure: FundingFigure, files: readonly FundingFile[] = FILES, all = [FIRST, SECOND]) =>
  explainContract(figure, {
    ...{
      ...SIGNED,
      asOf: TODAY,
      figures: contractFigures(all, []),
      delay: { kind: "WITHHELD", reason: "NO_PLAN" } as const,
    },
    ...{ readable: all, hidden: [], ledger: null, files },
  });

type Explained = Omit<Explanation, "lastChange"> | null;
const said = (why: Explained) => plain(`${why?.title} ${why?.value}`);
const rows = (why: Explained) => why?.counted.rows.map(({ label, value }) => plain(`${label} : ${value}`));
const leftOut = (why: Explained) => why?.leftOut.map(({ label, why: reason }) => plain(`${label} : ${reason}`));

test("public aid is explained file by file, at each step, without what was lost or is not public", () => {
  const planned = ofAction("aidPlanned");
  expect(said(planned)).toBe("Pourquoi 300 € d’aide publique prévue ? 300,00 €");
  expect(rows(planned)).toEqual(["Région Occitanie · Aide de la Région : 300,00 €"]);
  expect(leftOut(planned)).toEqual([
    "FEDER · Aide de la Région : aucun montant attendu (refusé)",
    "Porteur · Fonds propres : pas une aide publique (conventionné)",
  ]);
  expect(rows(ofAction("aidContracted"))).toEqual(["Région Occitanie · Aide de la Région : 300,00 €"]);
  expect(said(ofAction("aidClaimed"))).toContain("120,00 €");
  expect(said(ofAction("aidReceived"))).toContain("90,00 €");
  expect(said(ofAction("aidContracted", SECOND))).toBe("Pourquoi aucune aide n’est conventionnée ? 0,00 €");
});

test("what is left to fund is the cost less every line", () => {
  const why = ofAction("remainder");
  expect(rows(why)).toEqual([
    "Programmé : 1 000,00 €",
    "Région Occitanie · Aide de la Région : −300,00 €",
    "Porteur · Fonds propres : −600,00 €",
  ]);
  expect(said(why)).toBe("Pourquoi 100 € à financer ? 100,00 €");
  const covered = aFile({ actionId: "b", moves: [step("GRANTED", "2020-03-01", 500)] });
  expect(said(ofAction("remainder", SECOND, [covered]))).toBe("Pourquoi 0 € à financer ? 0,00 €");
  expect(said(ofContract("remainder", [covered], [SECOND]))).toBe("Pourquoi 0 € à financer ? 0,00 €");
  const unplanned = ofAction("remainder", figuresOf({ id: "a", number: 1 }));
  expect(said(unplanned)).toBe("Pourquoi le reste à financer n’est pas connu ? –");
});

test("the whole of the plan, its own share and what is advanced are explained too", () => {
  expect(rows(ofAction("fundingPlanned"))).toEqual([
    "Région Occitanie · Aide de la Région : 300,00 €",
    "Porteur · Fonds propres : 600,00 €",
  ]);
  expect(said(ofAction("fundingContracted"))).toContain("900,00 €");
  expect(said(ofAction("fundingReceived"))).toContain("90,00 €");
  const loan = aFile({ actionId: "a", funder: "Banque", funderKind: "BANK", kind: "LOAN", scheme: "BANK_LOAN" });
  expect(rows(ofAction("ownShare", FIRST, [region, loan]))).toEqual(["Banque · Prêt bancaire : 100,00 €"]);
});

test("own funds advanced are what is paid less what the others sent, never under zero", () => {
  const paid = (amount: number) => figuresOf({ id: "a", number: 1, movements: spent("2021-05", amount) });
  expect(rows(ofAction("ownAdvanced", paid(200)))).toEqual([
    "Payé : 200,00 €",
    "Versé par les autres financeurs, en moins : −90,00 €",
  ]);
  expect(said(ofAction("ownAdvanced", paid(90)))).toBe("Pourquoi rien n’est avancé sur fonds propres ? 0,00 €");
  expect(rows(ofAction("ownAdvanced", paid(50)))?.[2]).toBe("Versé au-delà du payé, qui n’avance rien : 40,00 €");
  expect(ofContract("ownAdvanced")?.counted.rows[0]?.target).toEqual({ kind: "why", figure: "paid", action: null });
});

test("own funds are the carriers' lines alone", () => {
  expect(rows(ofAction("ownFunds"))).toEqual(["Porteur · Fonds propres : 600,00 €"]);
});

test("leverage is what is programmed over the public aid, and is withheld without either", () => {
  expect(said(ofAction("leverage"))).toBe(
    "Pourquoi 3,3 € investis pour 1 € d’aide publique ? 3,3 € investis pour 1 € d’aide publique",
  );
  expect(rows(ofAction("leverage"))).toEqual(["Programmé : 1 000,00 €", "Aide publique prévue : 300,00 €"]);
  expect(ofAction("leverage", FIRST, [own])?.value).toBe("non mesurable");
  const unplanned = figuresOf({ id: "c", number: 3, title: "Troisième" });
  const partial = ofContract("leverage", FILES, [FIRST, SECOND, unplanned]);
  expect([partial?.value, plain(partial?.reading ?? "")]).toEqual([
    "non mesurable",
    "2 actions sur 3 ont un plan : l’investissement n’est pas entier.",
  ]);
});

test("over the contract, one row an action", () => {
  const why = ofContract("aidPlanned");
  expect(rows(why)).toEqual(["1 · Première : 300,00 €", "2 · Deuxième : 250,00 €"]);
  expect(why?.counted.rows[1]?.target).toEqual({ kind: "why", figure: "aidPlanned", action: 2 });
});

test("what is left to fund over the contract is not said when an action has no plan", () => {
  expect(said(ofContract("remainder"))).toBe("Pourquoi 350 € à financer ? 350,00 €");
  const unplanned = figuresOf({ id: "c", number: 3, title: "Troisième" });
  const all = [FIRST, SECOND, unplanned];
  expect(leftOut(ofContract("remainder", FILES, all))).toEqual([
    "3 · Troisième : pas de plan en vigueur, donc pas de coût",
  ]);
});

test("whatever the files, the rows add up to the figure", () => {
  fc.assert(
    fc.property(someFiles, (lines) => {
      const shared = lines.map((file, index) => ({ ...file, actionId: index % 2 === 0 ? "a" : "b" }));
      for (const figure of FUNDING_FIGURES) {
        expect(() => ofContract(figure, shared)).not.toThrow();
        for (const action of [FIRST, SECOND]) expect(() => ofAction(figure, action, shared)).not.toThrow();
      }
      const aid = fundingSums(shared.filter(isPublicAid));
      const parts = ofContract("aidReceived", shared)?.counted;
      expect(parts?.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(aid.received);
    }),
  );
});
