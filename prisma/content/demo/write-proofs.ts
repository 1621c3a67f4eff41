import { createHash } from "node:crypto";
import { stableId } from "../identity";
import { demoPdf } from "./demo-pdf";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { typedAt } from "./story/calendar";
import { PROOFS, type ProofStory } from "./story/proofs";

/** What people joined to prove what they recorded. */
export async function writeProofs(writer: DemoWriter): Promise<void> {
  const { tx, ground, journal } = writer;
  for (const [index, { action, on, author, fileName, about }] of PROOFS.entries()) {
    const id = stableId(`demo:proof:${index}`);
    const at = typedAt(on, id);
    const bytes = demoPdf(fileName.replace(/\.pdf$/, ""));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const place = { territoryId: ground.territoryId, actionId: actionId(writer, action) };
    const { column, trace } = await subjectOf(writer, place.actionId, about);
    const file = { fileName, mediaType: "application/pdf", byteSize: bytes.byteLength, sha256 };
    await tx.attachment.create({
      data: { id, ...place, ...column, ...file, authorId: userId(author), recordedAt: at },
    });
    await tx.attachmentContent.create({ data: { territoryId: ground.territoryId, attachmentId: id, bytes } });
    journal.push({ at, author, action, event: "proof.added", subjectId: id, after: { fileName, sha256, ...trace } });
  }
}

async function subjectOf({ tx }: DemoWriter, id: string, about: ProofStory["about"]) {
  if (about === null) return { column: {}, trace: { about: "action", label: "" } };
  if ("milestone" in about) {
    const where = { actionId: id, title: about.milestone };
    const milestone = await tx.milestone.findFirstOrThrow({ where, select: { id: true } });
    return { column: { milestoneId: milestone.id }, trace: { about: "milestone", label: about.milestone } };
  }
  const expense = await tx.expense.findFirstOrThrow({
    where: { actionId: id, object: about.expense },
    select: { id: true },
  });
  return { column: { expenseId: expense.id }, trace: { about: "expense", label: about.expense } };
}
