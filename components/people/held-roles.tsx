type HeldRolesProps = { roles: readonly { id: string; role: string; scope: string }[] };

export function HeldRoles({ roles }: HeldRolesProps) {
  if (roles.length === 0) return <p>Aucun rôle pour l’instant. Demandez-en un au chef de projet du territoire.</p>;
  return (
    <ul className="grid gap-1">
      {roles.map((held) => (
        <li key={held.id}>
          <b>{held.role}</b>
          <span className="text-encre-2">, {held.scope}</span>
        </li>
      ))}
    </ul>
  );
}
