import clsx from "clsx";

type HeldRolesProps = {
  roles: readonly { id: string; role: string; scope: string; ends: string | null; ended: boolean }[];
};

export function HeldRoles({ roles }: HeldRolesProps) {
  if (roles.length === 0) return <p>Aucun rôle pour l’instant. Demandez-en un au chef de projet du territoire.</p>;
  return (
    <ul className="grid gap-2.5">
      {roles.map((held) => (
        <li key={held.id} className={clsx("text-14", held.ended && "text-encre-3")}>
          <b className="block">{held.role}</b>
          <span className={clsx(!held.ended && "text-encre-2")}>{held.scope}</span>
          {held.ends && <span className="block text-13 text-encre-3">{held.ends}</span>}
        </li>
      ))}
    </ul>
  );
}
