/** One call of the Web API, its arguments read. `answer` is missing where nothing was answered. */
export type Call = {
  workspaceId: string;
  method: string;
  args: Record<string, unknown>;
  answer?: Record<string, unknown>;
};

/** What was asked, before anything is answered. */
export type Asking = Omit<Call, 'answer'>;
