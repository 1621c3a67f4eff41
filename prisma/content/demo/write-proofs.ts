import { createHash } from "node:crypto";
import { stableId } from "../identity";
import { demoPdf } from "./demo-pdf";
import { subjectColumn } from "./demo-subject";
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
    const column = await subjectColumn(writer, place.actionId, about);
    const file = { fileName, mediaType: "application/pdf", byteSize: bytes.byteLength, sha256 };
    await tx.attachment.create({
      data: { id, ...place, ...column, ...file, authorId: userId(author), recordedAt: at },
    });
    await tx.attachmentContent.create({ data: { territoryId: ground.territoryId, attachmentId: id, bytes } });
    journal.push({
      at,
      author,
      action,
      event: "proof.added",
      subjectId: id,
      after: { fileName, sha256, ...traceOf(about) },
    });
  }
}

function traceOf(about: ProofStory["about"]) {
  if (about === null) return { about: "action", label: "" };
  if ("milestone" in about) return { about: "milestone", label: about.milestone };
  return { about: "expense", label: about.expense };
}
