import type { Actor } from '../../domain/member.ts';
import type { Act } from '../../store/acts.ts';
import { type Name, personNamed, userIdOf, WORKSPACE } from './people.ts';

/** This person, as whoever does something before the sandbox begins. */
export function actorOf(name: Name): Actor {
  return { workspaceId: WORKSPACE.workspaceId, userId: userIdOf(name), role: personNamed(name).role, manages: [] };
}

/** An act of theirs at that time, by a command. */
export function actOf(name: Name, at: Temporal.Instant): Act {
  return { by: userIdOf(name), through: 'command', at, recordedAt: at, heard: null };
}
