import type { Desk, Person } from '../../web/wire.ts';

/** Grounds on which white initials can be read. */
const COLOURS = ['#8a3b6e', '#2f6b4f', '#9a4a1f', '#3a5a9b', '#6b4ba3', '#a2384a', '#1f6f7c', '#7a5c12', '#4d5a66'];

/** Whose picture it is: initials on a colour of their own, or the bot's mark. Names stand beside it. */
export function Avatar({ person, people }: { person: Person | undefined } & Pick<Desk, 'people'>) {
  if (person?.isBot) {
    return (
      <svg className="avatar" viewBox="0 0 36 36" aria-hidden="true">
        <rect width="36" height="36" rx="7" fill="#1f3a3d" />
        <path d="M11 7v22" stroke="#f5c451" strokeWidth="3" strokeLinecap="round" />
        <path
          d="M16 19l4.5 5L28 12"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
          fill="none"
        />
      </svg>
    );
  }
  const at = people.findIndex(({ id }) => id === person?.id);
  const colour = COLOURS[Math.max(0, at) % COLOURS.length] ?? '#4d5a66';
  return <span className="avatar" style={{ background: colour }} data-initials={initialsOf(person?.realName ?? '?')} />;
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('');
}
