import { FORM, type Forgery, JSON_BODY, type SignedRequest, signed } from './signer.ts';

/** What came back from the app. */
export type Answered = { status: number; body: string };

/** How the app is reached: its address, or a function that takes a request and gives its answer. */
export type App = { signingSecret: string } & (
  | { url: string }
  | { send: (request: SignedRequest) => Promise<Answered> }
);

/** The way from the local Slack to the app. `requests` holds all that was sent, for replays. */
export type AppDoor = {
  connect: (app: App) => void;
  form: (fields: Record<string, string>, forgery?: Forgery) => Promise<Answered>;
  json: (body: unknown, forgery?: Forgery) => Promise<Answered>;
  resend: (request: SignedRequest) => Promise<Answered>;
  requests: SignedRequest[];
};

async function overHttp(url: string, { headers, body }: SignedRequest): Promise<Answered> {
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

/** A door that leads nowhere until an app is connected. */
export function appDoor(): AppDoor {
  let app: App | undefined;
  const requests: SignedRequest[] = [];

  const resend = (request: SignedRequest) => {
    if (!app) throw new Error('No app is connected to the local Slack');
    return 'url' in app ? overHttp(app.url, request) : app.send(request);
  };
  const send = (type: string, body: string, forgery?: Forgery) => {
    const request = signed(app?.signingSecret ?? '', type, body, forgery);
    requests.push(request);
    return resend(request);
  };
  return {
    connect(other) {
      app = other;
    },
    form: (fields, forgery) => send(FORM, new URLSearchParams(fields).toString(), forgery),
    json: (body, forgery) => send(JSON_BODY, JSON.stringify(body), forgery),
    resend,
    requests,
  };
}
