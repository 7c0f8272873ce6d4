/** How often something is drawn where others keep changing it. */
const REDRAWN = 3;

/** Draws and says, and again while what is drawn has changed meanwhile: of two who press at once, neither is lost. */
export async function untilSettled<Drawn>(draw: () => Promise<Drawn>, say: (drawn: Drawn) => Promise<unknown>) {
  let said = '';
  for (let tries = 0; tries < REDRAWN; tries++) {
    const drawn = await draw();
    const now = JSON.stringify(drawn);
    if (now === said) return;
    said = now;
    await say(drawn);
  }
}
