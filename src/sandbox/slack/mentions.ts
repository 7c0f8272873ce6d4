import type { Workspace } from './state.ts';

function plainEscape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `@name` and `#channel` as Slack writes them, where they name someone or something here. */
function withNames(workspace: Workspace, text: string, labelled: boolean): string {
  return text.replaceAll(/(?<![\w@#])([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}_])/gu, (whole, sign: string, name: string) => {
    const wanted = name.toLowerCase();
    if (sign === '@') {
      const user = workspace.users.find((person) => person.name.toLowerCase() === wanted);
      return user ? `<@${user.id}${labelled ? `|${user.name}` : ''}>` : whole;
    }
    const channel = workspace.channels.find((one) => !one.isDm && one.name === wanted);
    return channel ? `<#${channel.id}|${channel.name}>` : whole;
  });
}

/** The text of a slash command as Slack sends it when the command escapes: entities, and names as `<@U…|name>`. */
export function commandText(workspace: Workspace, text: string): string {
  return withNames(workspace, plainEscape(text), true);
}

/** The text of a message as Slack sends it: entities, `<@U…>` without the name, and links in angle brackets. */
export function messageText(workspace: Workspace, text: string): string {
  const parts = plainEscape(text).split(/(https?:\/\/[^\s<>]+)/);
  return parts.map((part, index) => (index % 2 === 1 ? `<${part}>` : withNames(workspace, part, false))).join('');
}
