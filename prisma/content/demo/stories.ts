import { thinkAndMake } from "./actions/01-think-and-make";
import { mobilityLab } from "./actions/02-mobility-lab";
import { poleMecanique } from "./actions/03-pole-mecanique";
import { digitAles } from "./actions/04-digit-ales";
import { sLab } from "./actions/05-s-lab";
import { capelle } from "./actions/06-capelle";
import { nanoParticules } from "./actions/07-nano-particules";
import { postBrexit } from "./actions/08-post-brexit";
import { froidFatal } from "./actions/09-froid-fatal";
import { ergosante } from "./actions/10-ergosante";
import type { ActionStory } from "./story/action-story";

export const STORIES: readonly ActionStory[] = [
  thinkAndMake,
  mobilityLab,
  poleMecanique,
  digitAles,
  sLab,
  capelle,
  nanoParticules,
  postBrexit,
  froidFatal,
  ergosante,
];
