import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { PROBLEMS } from "@/domain/api/problem";

/** Every problem the API may tell, at the address its `type` gives. */
export function ProblemList() {
  return (
    <article className="grid gap-6">
      <div>
        <h1>Ce qui empêche l’API de répondre</h1>
        <p className="mt-3">
          Une demande refusée reçoit un problème au format RFC 9457&nbsp;: son champ «&nbsp;type&nbsp;» mène à l’un de
          ceux-ci, «&nbsp;detail&nbsp;» dit quoi faire, «&nbsp;errors&nbsp;» nomme les paramètres à corriger.
        </p>
      </div>
      <dl className="grid gap-4">
        {Object.entries(PROBLEMS).map(([word, { status, title, remedy }]) => (
          <div key={word} id={word} className="scroll-mt-4 border-t border-filet pt-3">
            <dt className="font-demi">
              {title} <span className="font-normal text-encre-2">· {status}</span>
            </dt>
            <dd className="mt-1 text-encre-2">
              {remedy}
              <code className="mt-1 block break-words text-13">/api/problemes#{word}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={"/api" as Route}>Documentation de l’API</Link>
      </p>
    </article>
  );
}
