import { z } from "zod";
import { text, told } from "./api-schema";

/** Where the API begins: nothing of any territory, and no token to say it. */
export const entryAnswer = z.strictObject({
  name: text("Ce que c’est."),
  version: text("La version de l’API."),
  documentation: text("Où elle est expliquée."),
  openapi: text("Sa description OpenAPI 3.1."),
  territories: text("Par où commencer."),
  endpoints: told("Toutes les adresses.", z.array(z.string())),
});
