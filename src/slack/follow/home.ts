import { loggable } from '../errors.ts';
import type { Follow } from '../following.ts';
import { publishHome } from '../home/publish.ts';

/** Publishes the Home of whoever did something, where they ever opened it. What fails is logged: opening it draws it anew. */
export const followHome: Follow = async (deps, { member }) => {
  if (member.homeOpenedAt === null) return;
  await publishHome(deps, member).catch((error: unknown) =>
    deps.log.error({ error: loggable(error) }, 'could not publish a Home'),
  );
};
