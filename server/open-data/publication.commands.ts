"use server";

import { setDeMinimisInput, setPublicationInput, setSiretInput } from "@/domain/open-data/publication.schema";
import { command } from "@/server/command";
import { setDeMinimis as qualify } from "@/server/open-data/set-de-minimis";
import { setPublication as publish } from "@/server/open-data/set-publication";
import { setSiret as identify } from "@/server/open-data/set-siret";

export const setPublication = command("setPublication", setPublicationInput, publish);
export const setSiret = command("setSiret", setSiretInput, identify);
export const setDeMinimis = command("setDeMinimis", setDeMinimisInput, qualify);
