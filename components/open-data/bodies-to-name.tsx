import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import type { BodyToName } from "@/domain/open-data/bodies";
import { siretInWords } from "@/domain/open-data/siret";
import { quantity } from "@/domain/shared/format";

type BodiesToNameProps = { bodies: readonly BodyToName[]; hrefOf: (body: BodyToName) => Route };

/** The bodies that grants name, and the SIRET open data names them by. */
export function BodiesToName({ bodies, hrefOf }: BodiesToNameProps) {
  return (
    <table className="table">
      <caption className="sr-only">Organismes que les subventions nomment</caption>
      <thead>
        <tr>
          <th scope="col">Organisme</th>
          <th scope="col" className="w-48 max-sm:w-32">
            SIRET
          </th>
          <th scope="col" className="w-28">
            <span className="sr-only">Geste</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <tr key={body.id}>
            <th scope="row">
              {body.name}
              <span className="second">{quantity(body.grants, "subvention", "subventions")}</span>
            </th>
            <td>{body.siret === null ? <span className="text-encre-3">non saisi</span> : siretInWords(body.siret)}</td>
            <td className="text-right">
              <ButtonLink size="mini" href={hrefOf(body)} scroll={false}>
                {body.siret === null ? "Saisir" : "Corriger"}
                <span className="sr-only"> le SIRET de {body.name}</span>
              </ButtonLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
