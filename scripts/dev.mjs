import { launch } from "./launch.mjs";

await launch({ development: true, prebuilt: false });
