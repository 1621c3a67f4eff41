import { stableId } from "../identity";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { type DemoPerson, PEOPLE } from "./people";

const ARRIVED = new Date("2019-12-10T08:00:00Z");

export async function writePeople(writer: DemoWriter): Promise<void> {
  const { tx } = writer;
  await tx.user.createMany({
    data: PEOPLE.map((person) => ({
      id: userId(person),
      email: person.email,
      name: person.name,
      isDemo: true,
      createdAt: ARRIVED,
    })),
  });
  await tx.membership.createMany({
    data: PEOPLE.map((person) => ({
      id: stableId(`demo:membership:${person.email}`),
      userId: userId(person),
      role: person.role,
      ...scopeOf(writer, person),
      createdAt: ARRIVED,
    })),
  });
}

function scopeOf(writer: DemoWriter, { scope }: DemoPerson) {
  const { regionId, territoryId } = writer.ground;
  if (scope === "region") return { regionId, territoryId: null, actionId: null };
  if (scope === "territory") return { regionId: null, territoryId, actionId: null };
  return { regionId: null, territoryId, actionId: actionId(writer, scope.action) };
}
