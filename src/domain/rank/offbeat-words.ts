import { foldKey } from '../text/fold.ts';

/** Words in names and descriptions that promise something out of the ordinary, in the languages we read. */
const OFFBEAT_WORDS = new Set(
  [
    'abandoned alien aliens asylum bigfoot bizarre bone bones bottomless buried catacomb catacombs cavern caverns cryptid curiosities curiosity curious cursed devil devils dinosaur dinosaurs dungeon eerie enchanted forgotten fossil fossils freak',
    'ghost ghosts giant gravity grotto hanging haunted hermit hidden hobbit hobo hoodoo hoodoos legend legendary lost magic magical maze medieval mermaid mines miniature museum mummies mummy mysterious mystery mystic natural oddities oddity odd outlaw',
    'paranormal penitentiary petrified petroglyph petroglyphs phantom pirate pirates poison puppet quirky relic ruined sacred salt sanatorium secret sinkhole skeleton skull skulls smallest strange submarine subterranean sunken surreal',
    'treehouse troll tunnel tunnels ufo underground underwater unusual upside vampire vanished weird wishing witch witches wizard world oldest largest tallest wreck',
    'hexen teufel teufels geister hohle sagen dracula diable fantome sorciere bruja brujas diablo fantasma encantada strega streghe diavolo diavolo perdu oculto',
  ]
    .join(' ')
    .split(' '),
);

/** Two such words say all there is to say. */
const WORDS_FOR_FULL_VALUE = 2;

/** 0 to 1: how much a text promises something odd. */
export function offbeatValue(text: string): number {
  const found = new Set(
    foldKey(text)
      .split(' ')
      .filter((word) => OFFBEAT_WORDS.has(word)),
  );
  return Math.min(1, found.size / WORDS_FOR_FULL_VALUE);
}
