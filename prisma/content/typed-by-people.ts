import { countTyped } from "./count-typed";
import { runScript } from "./run-script";

await runScript(countTyped);
