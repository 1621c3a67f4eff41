"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { TextField } from "@/components/ui/text-field";
import type { Nature } from "@/domain/budget/by-year";
import { editExpenseInput } from "@/domain/spending/spending.schema";
import { editExpense } from "@/server/spending/spending.commands";
import { NatureField } from "./nature-field";

type EditExpenseFormProps = {
  expense: {
    id: string;
    version: number;
    object: string;
    supplier: string;
    costItem: string | null;
    nature: Nature;
  };
  closeHref: Route;
};

export function EditExpenseForm({ expense, closeHref }: EditExpenseFormProps) {
  const { id, version, object, supplier, costItem, nature } = expense;
  return (
    <CommandForm
      command={editExpense}
      schema={editExpenseInput}
      keyed={false}
      hidden={{ expenseId: id, version }}
      defaultValue={{ object, supplier, costItem: costItem ?? undefined, nature }}
      subject="La dépense n’est pas modifiée"
      submitLabel="Enregistrer l’intitulé"
      closeHref={closeHref}
    >
      {(field) => (
        <>
          <TextField {...field("object")} label="Objet" autoComplete="off" />
          <TextField {...field("supplier")} label="Tiers" autoComplete="off" />
          <TextField {...field("costItem")} label="Poste de dépense" autoComplete="off" optional />
          <NatureField {...field("nature")} />
        </>
      )}
    </CommandForm>
  );
}
